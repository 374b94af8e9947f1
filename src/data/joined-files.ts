/** The downloads that hold or list others: the zip, the bag, the digests. */
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { onceFor } from '#archive/once-for.ts';
import { absolute, paths } from '#archive/paths.ts';
import { yearsOfIssues } from '#archive/years.ts';
import { tagOf } from '#feeds/entry.ts';
import { site } from '../site.ts';
import { makeBag, shapeOfBag } from './bag.ts';
import { type Batch, packBatch, type Shape } from './batch.ts';
import { batchesOfCaptures } from './capture-batches.ts';
import { formatDigests } from './digest.ts';
import { packTextFiles } from './issue-files.ts';
import type { LongFile, PackedLongFile } from './long-file.ts';
import type { Files } from './packed-file.ts';
import { joinSections, packSection } from './sections.ts';
import { type Archive, changedOn, singleFilesOf } from './single-files.ts';
import { joinZip, stretchOfFile } from './zip.ts';

const { slug } = site.series;
export const ZIP = `${slug}.zip`;
export const BAG = `${slug}-bag.zip`;

/** Makes the zip: tables, lists, and the texts of all issues in each form. */
export const zipOf = onceFor((archive: Archive): LongFile => {
  const files = inFolder('data', singleFilesOf(archive));
  const texts = batchesOfTexts(archive.issues);
  const all = { SHA256SUMS: listDigests(files, texts), ...files };
  const single = Object.entries(all).map(([path, file]) => stretchOfFile(`${slug}/${path}`, file));
  return joinZip([...single, ...texts]);
});

/** Makes the bag: captures and Markdown. */
export const bagOf = onceFor(({ issues }: Archive): LongFile => {
  const shape = shapeOfBag(`${slug}-bag`);
  return makeBag(shape, payloadOf(issues, shape), bagInfo(issues));
});

/** Lists the digests of all downloads and of every issue's files. */
export const checksumsOf = onceFor((archive: Archive): LongFile => {
  const files = inFolder('data', {
    ...singleFilesOf(archive),
    [ZIP]: zipOf(archive),
    [BAG]: bagOf(archive),
  });
  return listDigests(files, batchesOfTexts(archive.issues));
});

/** Lists the digests of single files, and after them of those in batches, whose paths come after. */
function listDigests(single: Readonly<Record<string, LongFile>>, batches: readonly Batch[]): PackedLongFile {
  const lines = packSection(formatDigests(single, 'sha256'));
  return joinSections([lines, ...batches.map(({ linesBy }) => linesBy('sha256'))]);
}

/** The texts of all issues in every form that carries them, year by year. */
const batchesOfTexts = onceFor((issues: readonly ArchivedIssue[]): readonly Batch[] => {
  const shape: Shape = { folder: slug, algorithms: ['sha256'] };
  return yearsOfIssues(issues).map(({ name, items, digest }) =>
    packBatch({ kind: 'zip', name, digest }, shape, () => Object.assign({}, ...items.map(packTextFiles))),
  );
});

/** What must outlive this site: the captures as they came, and the text of each issue. */
function payloadOf(issues: readonly ArchivedIssue[], shape: Shape): Batch[] {
  const markdown = yearsOfIssues(issues).map(({ name, items, digest }) =>
    packBatch({ kind: 'bag', name, digest }, shape, () => markdownOf(items)),
  );
  return [...batchesOfCaptures(issues, shape), ...markdown];
}

function markdownOf(issues: readonly ArchivedIssue[]): Files {
  const files = issues.flatMap((issue) => Object.entries(packTextFiles(issue)));
  return inFolder('data', Object.fromEntries(files.filter(([path]) => path.endsWith('.md'))));
}

function bagInfo(issues: readonly ArchivedIssue[]) {
  return {
    'Source-Organization': site.name,
    'External-Description': site.description,
    'External-Identifier': tagOf('bag'),
    'Bagging-Date': changedOn(issues),
    'Internal-Sender-Identifier': absolute(paths.home),
  };
}

function inFolder<File>(
  folder: string,
  files: Readonly<Record<string, File>>,
): Readonly<Record<string, File>> {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
}
