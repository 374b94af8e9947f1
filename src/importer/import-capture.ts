/**
 * The front door: one capture in, one issue out, with the account of every character.
 */

import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { ZodType } from 'zod';
import { type Evidence, evidenceSchema } from '#bulletin/evidence.ts';
import { type IssueData, issueSchema } from '#bulletin/schema.ts';
import { LONGEST_TITLE, readTitle } from '#bulletin/title.ts';
import type { Series } from '#series/series.ts';
import { type Desk, type Draft, openDesk } from './draft.ts';
import { fault, type ImportMessage } from './fault.ts';
import type { Capture } from './inputs/capture.ts';
import { closeAccount, type Stretch } from './ledger.ts';
import { spellOut } from './lines/markdown-line.ts';
import type { Source } from './source.ts';
import { knownSources } from './sources/known-sources.ts';
import { joinLines } from './steps/join-lines.ts';
import { markSections } from './steps/mark-sections.ts';
import { noticeDates } from './steps/notice-dates.ts';
import { noticeHidden } from './steps/notice-hidden.ts';
import { noticeHosts } from './steps/notice-hosts.ts';
import { readImprint } from './steps/read-imprint.ts';
import { readPictures } from './steps/read-pictures.ts';
import { readReview } from './steps/read-review.ts';
import { readStatements } from './steps/read-statements.ts';
import { removeInterface } from './steps/remove-interface.ts';
import { removePageMarks } from './steps/remove-page-marks.ts';
import { settleTitle } from './steps/settle-title.ts';
import { takeHead } from './steps/take-head.ts';
import { writeBody } from './write-body.ts';

/** What one capture gave. */
export interface ImportedCapture {
  readonly capture: Capture;
  readonly data: IssueData;
  readonly body: string;
  /** What the capture proves, when it holds no text: it then only shows that an issue exists. */
  readonly evidence?: Evidence;
  /** Whether a person found it to be another copy, never the one to take the text from. */
  readonly isDuplicate?: boolean;
  /** What became of each character of the capture. */
  readonly account: readonly Stretch[];
  /** What could not be read, and what was noticed. */
  readonly messages: readonly ImportMessage[];
}

const steps = unified()
  .use(removePageMarks)
  .use(markSections)
  .use(takeHead)
  .use(removeInterface)
  .use(noticeHidden)
  .use(noticeHosts)
  .use(settleTitle)
  .use(noticeDates)
  .use(readStatements)
  .use(readImprint)
  .use(readReview)
  .use(readPictures)
  .use(joinLines)
  .freeze();

/**
 * Imports one capture.
 *
 * @throws Error that says in one sentence why the capture cannot be an issue, and what to do
 */
export function importCapture(capture: Capture, series: Series): ImportedCapture {
  const source = knownSources.find((source) => source.recognises(capture, series));
  if (!source) {
    throw fault('unknown-kind', { series: series.title });
  }
  const file = new VFile({ path: capture.name, value: capture.text });
  const desk = openDesk(file, series);
  const tree: Root = steps.runSync(source.read(capture, file), file);
  const account = closeAccount(capture.text, desk.account);
  const body = writeBody(tree);
  proveKept(capture, source, desk, body);

  const imported = {
    capture,
    data: dataOf(capture, source, desk),
    body,
    account,
    messages: file.messages,
  };
  if (desk.draft.listed || isTextless(body, desk.draft)) {
    return { ...imported, evidence: evidenceOf(imported.data, desk.draft) };
  }
  if (!isBulletin(tree, imported.data)) {
    throw fault('unknown-layout', { start: body.slice(0, 30) });
  }
  return imported;
}

/** Says whether a page holds no text of an issue: nothing is left of it, or it says so itself. */
function isTextless(body: string, { textless }: Draft): boolean {
  return body === '' || (textless !== undefined && !body.includes('\n## ') && !body.startsWith('## '));
}

/** A bulletin has a section we know or, where it prints no headings, several figures we know. */
function isBulletin(tree: Root, { figures, rating }: IssueData): boolean {
  return (
    tree.children.some((node) => node.type === 'heading' && node.depth === 2) ||
    Object.keys(figures).length + (rating ? 1 : 0) >= 2
  );
}

/**
 * Proves that the text the account calls kept stands in the issue to the character, in the order in
 * which the capture shows it.
 *
 * @throws Error when it does not
 */
function proveKept(capture: Capture, source: Source, { account, series }: Desk, body: string): void {
  const plain = (words: string) => (source.collapsesSpace ? words.replace(/\s+/g, '') : words);
  const kept = plain(
    account
      .filter(({ fate }) => fate === 'kept')
      .map(({ start, end, as }) => source.wordsOf(capture.text.slice(start, end), as, capture, series))
      .join(''),
  );
  const written = plain(spellOut(fromMarkdown(body)));
  if (kept === written) return;
  const place = [...kept].findIndex((_, index) => !written.startsWith(kept.slice(0, index + 1)));
  throw fault('not-kept', { text: kept.slice(place, place + 30) });
}

function dataOf(capture: Capture, source: Source, { draft, series }: Desk): IssueData {
  const { name, sha256, encoding } = capture;
  if (!draft.fields.title) throw missingTitle(capture, series);
  const provenance = {
    file: name,
    sha256,
    reader: source.name,
    encoding: encoding === 'utf-8' ? undefined : encoding,
    ...draft.capture,
  };
  // What is undefined is not in the file; a copy through JSON leaves it out.
  const known: unknown = JSON.parse(
    JSON.stringify({ ...draft.fields, series: series.slug, captures: [provenance] }),
  );
  return fitting(issueSchema, known);
}

/** Says why a capture has no title: no line names the series, or the one that does is too long. */
function missingTitle({ text }: Capture, { title: series }: Series): Error {
  const lines = text.split(/[\r\n<>]+/).map((line) => line.replace(/^\s*(?:#+|title:)\s*/, '').trim());
  const line = lines.find(
    (line) => line.length >= LONGEST_TITLE && readTitle(line, series)?.number !== undefined,
  );
  if (line === undefined) return fault('no-title', { series });
  const { length } = line;
  return fault('title-too-long', { series, length, most: LONGEST_TITLE, start: line.slice(0, 40) });
}

/** @throws Error that names the first field that is not what the schema says */
function fitting<Output>(schema: ZodType<Output>, known: unknown): Output {
  const { data, error } = schema.safeParse(known);
  const [first] = error?.issues ?? [];
  if (first) throw fault('unfit', { field: first.path.join('.'), why: first.message });
  return data as Output;
}

function evidenceOf(data: IssueData, { textless, listed }: Draft): Evidence {
  const [capture] = data.captures;
  const { title, year, number, numberFrom, period, published } = data;
  const issues = listed ?? [
    { title, year, number, numberFrom, period, published, address: capture?.address },
  ];
  const kind = listed ? 'listing' : (textless ?? 'empty');
  const known: unknown = JSON.parse(JSON.stringify({ kind, series: data.series, capture, issues }));
  return fitting(evidenceSchema, known);
}
