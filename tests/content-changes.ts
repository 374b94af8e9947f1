/**
 * What may happen to an archive between two builds, at random, and how much of a build it asks for.
 * Issues 0 to 5 always stand; the others come and go. Issue 5 lies years after the others, so that there are
 * pages of decades.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { formatEvidence } from '#bulletin/evidence.ts';
import { formatIssueFile, type IssueFile, parseIssueFile } from '#bulletin/issue-file.ts';
import { formatIssueId, formatUndatedId } from '#bulletin/issue-id.ts';
import { identitiesOf, removeIssue, writeIssues } from './synthetic-archive.ts';

export type Dice = (sides: number) => number;

/** A project whose site is built again and again. */
export interface Project {
  readonly root: string;
  /** What the environment says to the build. */
  readonly env: NodeJS.ProcessEnv;
}

type Change = (project: Project, dice: Dice) => void | Promise<void>;

export const ids = identitiesOf(110).map((id, place) => (place === 5 ? { year: 2033, number: 6 } : id));
const COMING = 6;

/** Changes of content, which ask for what shows them and no more. */
export const smallChanges: Readonly<Record<string, Change>> = {
  'add an issue': (project, dice) => add(project, [placeOf(dice)]),
  'add many issues': (project, dice) => {
    const first = COMING + dice(90);
    add(
      project,
      Array.from({ length: 12 }, (_, n) => first + n),
    );
  },
  'delete an issue': (project, dice) => {
    const held = ids.filter((_, place) => place >= COMING && existsSync(issueFile(project, place)));
    const id = pick(held, dice);
    if (id) removeIssue(content(project), id);
  },
  'edit a text': (project, dice) => add(project, [dice(COMING)], `改动${dice(1000)}。`),
  'edit a text twice': (project, dice) => {
    const place = dice(COMING);
    for (const part of [1, 2]) add(project, [place], `改动${part}${dice(1000)}。`);
  },
  'edit a title': (project, dice) => edit(project, dice, ({ data }) => ({ title: `周报‮甲${data.number}` })),
  'edit a figure': (project, dice) =>
    edit(project, dice, ({ data }) => {
      const figure = { value: dice(900), unit: '起', printed: `共处理网络安全事件${dice(900)}起` };
      return { figures: { ...data.figures, incidents: figure } };
    }),
  'take a figure away': (project, dice) => edit(project, dice, () => ({ figures: {} })),
  'date an issue anew': (project, dice) =>
    edit(project, dice, () => ({ published: { day: `2020-0${1 + dice(9)}-11`, basis: 'collector' } })),
  'take a day away': (project, dice) => edit(project, dice, () => ({ published: undefined })),
  'print a period nobody can read': (project, dice) =>
    edit(project, dice, () => ({ period: undefined, unread: { period: `13月4${dice(9)}日` } })),
  'name other issues': (project, dice) =>
    edit(project, dice, ({ data }) => ({
      review: data.review.map((link) => ({ ...link, number: 1 + dice(52) })),
    })),
  'correct an issue': (project, dice) =>
    edit(project, dice, ({ data }) => {
      const correction = { kind: 'note', reason: `见勘误${dice(90)}`, day: `2020-1${dice(3)}-02` } as const;
      return { corrections: [...data.corrections, correction] };
    }),
  'find another copy': (project, dice) => {
    const name = `copies/${dice(9)}.txt`;
    const sha256 = write(project, `captures/${name}`, `另一份${name}`);
    edit(project, dice, ({ data }) => {
      const [first] = data.captures;
      if (!first || data.captures.some(({ file }) => file === name)) return {};
      return { captures: [...data.captures, { ...first, file: name, sha256, agreement: 'same' }] };
    });
  },
  'add a capture of nothing': (project, dice) => {
    write(project, `captures/alone/${dice(9)}.txt`, `无主${dice(90)}`);
  },
  'find evidence': (project, dice) => {
    const file = `alone/evidence-${dice(3)}.txt`;
    const sha256 = write(project, `captures/${file}`, file);
    const [year, number] = [2020 + dice(3), 1 + dice(50)];
    const issues = [{ title: `周报${year}年第${number}期`, year, number, address: 'https://a.example/e' }];
    const capture = { file, sha256, reader: 'wechat-scrape' };
    write(
      project,
      `evidence/${sha256.slice(0, 16)}.yaml`,
      formatEvidence({ kind: 'empty', series: 'cncert-weekly', capture, issues }),
    );
  },
  'find evidence without a number': (project, dice) => {
    const file = `alone/unknown-${dice(3)}.txt`;
    const sha256 = write(project, `captures/${file}`, file);
    const issues = [{ title: `周报${dice(9)}` }];
    const capture = { file, sha256, reader: 'wechat-scrape' };
    write(
      project,
      `evidence/${sha256.slice(0, 16)}.yaml`,
      formatEvidence({ kind: 'share-card', series: 'cncert-weekly', capture, issues }),
    );
  },
  'lose evidence': (project) => rmSync(join(content(project), 'evidence'), { recursive: true, force: true }),
  'find that a number was never given out': (project, dice) => {
    const text = `kind: never-published\nissue: 2020/${40 + dice(10)}\nreason: 停刊一期${dice(9)}\n`;
    write(project, `corrections/2020-${dice(3)}.yaml`, text);
  },
  'find a document without a number': (project, dice) => {
    const place = placeOf(dice);
    add(project, [place]);
    const { data, body } = readIssue(issueFile(project, place));
    const path = formatUndatedId(data.captures[0]?.sha256 ?? '');
    const { year, number, ...rest } = data;
    write(project, `issues/${path}.md`, formatIssueFile({ data: rest, body }));
    rmSync(issueFile(project, place));
  },
  'find which issue a document is': (project, dice) => {
    const folder = join(content(project), 'issues/undated');
    const name = pick(existsSync(folder) ? readdirSync(folder) : [], dice);
    if (name === undefined) return;
    const { data, body } = readIssue(join(folder, name));
    const path = data.captures[0]?.file.replace('.txt', '') ?? '';
    const [year, number] = path.split('/').map(Number);
    const aliases = [`undated/${name.replace('.md', '')}`];
    write(project, `issues/${path}.md`, formatIssueFile({ data: { ...data, year, number, aliases }, body }));
    rmSync(join(folder, name));
  },
  'write what stands there': (project, dice) => {
    const file = issueFile(project, dice(COMING));
    writeFileSync(file, readFileSync(file));
  },
  nothing: () => {},
};

/** Changes that ask for the whole site. */
export const largeChanges: Readonly<Record<string, Change>> = {
  'a layout': ({ root }, dice) =>
    appendFileSync(join(root, 'src/components/Seal.astro'), `\n<!-- ${dice(1000)} -->\n`),
  'a style': ({ root }, dice) =>
    appendFileSync(join(root, 'src/styles/text.css'), `\n.text p { widows: ${2 + dice(900)} }\n`),
  'a setting': ({ env }, dice) => {
    Object.assign(env, { BASE: `/b${dice(900)}/`, SITE: `https://a${dice(9)}.example` });
  },
  'a package': ({ root }) => appendFileSync(join(root, 'node_modules/.package-lock.json'), '\n'),
  'a picture': (project, dice) => {
    const index = readFileSync(join(content(project), 'pictures/index.yaml'), 'utf8');
    const sha256 = /sha256: (\w+)/.exec(index)?.[1];
    write(project, 'pictures/descriptions.yaml', `${sha256}: 红色的方块${dice(900)}\n`);
  },
  'a hand in the site': ({ root }) => rmSync(join(root, 'dist/index.html')),
  'a site that is gone': ({ root }) => rmSync(join(root, 'dist'), { recursive: true }),
  'a site put back': ({ root }) => {
    renameSync(join(root, 'dist'), join(root, 'former'));
    execFileSync('cp', ['-r', join(root, 'former'), join(root, 'dist')]);
    rmSync(join(root, 'former'), { recursive: true });
  },
  'nothing known of the last build': ({ root }) =>
    rmSync(join(root, 'node_modules/.cache'), { recursive: true }),
};

/**
 * Adds some text to an issue, and kills a build of it somewhere on its way.
 *
 * @param within - the milliseconds in which to kill it
 * @param whenWriting - whether they begin when the build begins to change the site, and not at once
 * @returns whether the build was killed, and had not ended before
 */
export async function killBuild(
  project: Project,
  dice: Dice,
  within: number,
  whenWriting = false,
): Promise<boolean> {
  add(project, [2, placeOf(dice)], `再改${dice(1000)}。`);
  const { root: cwd, env } = project;
  const killed = spawn('node', ['scripts/build.ts'], { cwd, env, stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => killed.on('exit', resolve));
  // A build forgets the last one before it writes anything.
  const kept = join(cwd, 'node_modules/.cache/bulletin/kept-build.json');
  while (whenWriting && killed.exitCode === null && existsSync(kept)) await setTimeout(1);
  await Promise.race([setTimeout(dice(within)), ended]);
  if (killed.exitCode === null && killed.pid) process.kill(-killed.pid, 'SIGKILL');
  await ended;
  return killed.signalCode === 'SIGKILL';
}

function add(project: Project, places: readonly number[], sentence?: string): void {
  writeIssues(content(project), 'own', ids, places, sentence);
}

function edit(project: Project, dice: Dice, change: (issue: IssueFile) => Partial<IssueFile['data']>): void {
  const file = issueFile(project, dice(COMING));
  const issue = readIssue(file);
  writeFileSync(file, formatIssueFile({ ...issue, data: { ...issue.data, ...change(issue) } }));
}

function readIssue(file: string): IssueFile {
  return parseIssueFile(readFileSync(file, 'utf8'));
}

/** Writes a file below `content`, and gives its digest. */
export function write(project: Project, name: string, bytes: string | Uint8Array): string {
  const file = join(content(project), name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return createHash('sha256').update(bytes).digest('hex');
}

export function content({ root }: Project): string {
  return join(root, 'content');
}

export function issueFile(project: Project, place: number): string {
  return join(content(project), 'issues', `${formatIssueId(ids[place] ?? { year: 2020, number: 1 })}.md`);
}

function placeOf(dice: Dice): number {
  return COMING + dice(ids.length - COMING);
}

export function pick<Item>(items: readonly Item[], dice: Dice): Item | undefined {
  return items[dice(items.length)];
}
