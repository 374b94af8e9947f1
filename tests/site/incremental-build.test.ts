/**
 * Holds `npm run build` against `astro build`: after any sequence of changes the site is the same, to the
 * byte, as one built from nothing. SEQUENCES and SEED ask for more, or for others.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '#build/inputs.ts';
import { formatIssueId } from '#bulletin/issue-id.ts';
import { formatPictureIndex } from '#pictures/picture-index.ts';
import { copyProject } from '../copy-project.ts';
import { identitiesOf, removeIssue, writeIssues } from '../synthetic-archive.ts';

const SEQUENCES = Number(process.env['SEQUENCES'] ?? 1);
const SEED = Number(process.env['SEED'] ?? 1);
const STEPS = 6;
const LONG = { timeout: 1_800_000 };
const ids = identitiesOf(110);

let root: string;
let driven: string;
let clean: string;
/** What the environment says, which a step may change. */
let env: NodeJS.ProcessEnv;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'archive-'));
  driven = join(root, 'driven');
  clean = join(root, 'clean');
  for (const folder of [driven, clean]) copyProject(folder);
});
afterAll(() => rmSync(root, { recursive: true }));

type Dice = (sides: number) => number;

const content = () => join(driven, 'content');
const source = (name: string) => join(driven, 'src', name);
const write = (name: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(content(), name)), { recursive: true });
  writeFileSync(join(content(), name), text);
};
const edit = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file, 'utf8');
  if (text.search(from) < 0) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
};
const issueFile = (place: number) =>
  join(content(), 'issues', `${formatIssueId(ids[place] ?? { year: 1900, number: 1 })}.md`);

/** The changes, by name. Issues 0 to 5 always stand; the others come and go. */
const CHANGES: Record<string, (dice: Dice) => void | Promise<void>> = {
  'add an issue': (dice) => writeIssues(content(), 'own', ids, [6 + dice(104)]),
  'add many issues': (dice) => {
    const first = 6 + dice(90);
    writeIssues(
      content(),
      'own',
      ids,
      Array.from({ length: 12 }, (_, n) => first + n),
    );
  },
  'edit a text': (dice) => writeIssues(content(), 'own', ids, [dice(6)], `改动${dice(1000)}。`),
  'edit a text twice': (dice) => {
    const place = dice(6);
    for (const part of [1, 2]) writeIssues(content(), 'own', ids, [place], `改动${part}${dice(1000)}。`);
  },
  'edit a figure': (dice) => edit(issueFile(dice(6)), /value: \d+/, `value: ${dice(900)}`),
  'edit a title': (dice) => edit(issueFile(dice(6)), /^title: .*$/m, `title: 周报甲${dice(90)}`),
  'delete an issue': (dice) => {
    const held = ids.filter((_, place) => place > 5 && existsSync(issueFile(place)));
    const id = held[dice(held.length)];
    if (id) removeIssue(content(), id);
  },
  'describe a picture': (dice) => {
    const sha256 = /sha256: (\w+)/.exec(readFileSync(join(content(), 'pictures/index.yaml'), 'utf8'))?.[1];
    write('pictures/descriptions.yaml', `${sha256}: 红色的方块${dice(90)}\n`);
  },
  'date a document': (dice) => {
    const digest = createHash('sha256')
      .update(String(dice(9)))
      .digest('hex');
    edit(
      issueFile(dice(6)),
      /^(?:aliases:\n {2}- .*\n)?captures:/m,
      `aliases:\n  - undated/${digest.slice(0, 16)}\ncaptures:`,
    );
  },
  'find that a number was never given out': (dice) => {
    const text = `kind: never-published\nissue: 1900/${40 + dice(10)}\nreason: 停刊一期${dice(9)}\n`;
    write(`corrections/1900-${dice(3)}.yaml`, text);
  },
  'write what stands there': (dice) => {
    const file = issueFile(dice(6));
    writeFileSync(file, readFileSync(file));
  },
  nothing: () => {},
  'a layout': (dice) => appendFileSync(source('components/Seal.astro'), `\n<!-- ${dice(1000)} -->\n`),
  'a style': (dice) => appendFileSync(source('styles/text.css'), `\n.text p { widows: ${2 + dice(5)} }\n`),
  'the configuration': (dice) => {
    env = { ...env, BASE: `/b${dice(9)}/`, SITE: 'https://archive.example' };
  },
  'a hand in the site': () => rmSync(join(driven, 'dist/index.html'), { force: true }),
  'a kill in the middle': async (dice) => {
    writeIssues(content(), 'own', ids, [2], `再改${dice(1000)}。`);
    const killed = spawn('node', ['scripts/build.ts'], { cwd: driven, env, stdio: 'ignore', detached: true });
    const ended = new Promise((resolve) => killed.on('exit', resolve));
    await setTimeout(100 + dice(4000));
    if (killed.exitCode === null && killed.pid) process.kill(-killed.pid, 'SIGKILL');
    await ended;
  },
};

test.each(Array.from({ length: SEQUENCES }, (_, n) => SEED + n))(
  'after the changes of sequence %i, the site is that of a clean build',
  LONG,
  async (seed) => {
    const dice = rollsOf(seed);
    await begin([0, 1, 2, 3, 4, 5]);
    build();
    const done: string[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const names = Object.keys(CHANGES);
      const name = names[dice(names.length)] ?? '';
      await CHANGES[name]?.(dice);
      done.push(`${name}: ${build()}`);
      console.log(`${seed} ${done.at(-1)}`);
      expect(digestsOf(join(driven, 'dist')), done.join('\n')).toEqual(digestsOf(cleanBuild()));
    }
  },
);

test('only what changed is made again, and nothing when nothing did', LONG, async () => {
  await begin([0, 1, 2, 3]);
  expect(build('--whole')).toMatch(/^The whole site was built/);
  writeIssues(content(), 'own', ids, [1], '只改一期。');
  expect(build()).toMatch(/^\d+ files were made again/);
  expect(build()).toBe('Nothing changed.');
});

test('an issue that is not sound leaves the site as it was', LONG, async () => {
  await begin([0, 1, 2, 3]);
  build();
  const before = digestsOf(join(driven, 'dist'));
  appendFileSync(join(content(), 'captures/1900/02.txt'), '添一字');
  expect(() => build()).toThrow('1900/02');
  expect(digestsOf(join(driven, 'dist'))).toEqual(before);
});

async function begin(places: number[]): Promise<void> {
  env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  rmSync(content(), { recursive: true, force: true });
  writeIssues(content(), 'own', ids, places);
  const address = /address: (https:\/\/pictures\S+)/.exec(readFileSync(issueFile(1), 'utf8'))?.[1] ?? '';
  const create = { width: 40, height: 30, channels: 3, background: '#b3321f' } as const;
  const picture = await sharp({ create }).png().toBuffer();
  const sha256 = createHash('sha256').update(picture).digest('hex');
  const entry = { sha256, type: 'png', width: 40, height: 30, bytes: picture.length } as const;
  write(`pictures/${sha256}.png`, picture);
  write('pictures/index.yaml', formatPictureIndex({ [address]: entry }));
}

/** Builds as `npm run build` does, and gives what it says. */
function build(...words: string[]): string {
  const options = { cwd: driven, env, encoding: 'utf8', stdio: 'pipe' } as const;
  return (
    execFileSync('node', ['scripts/build.ts', ...words], options)
      .trim()
      .split('\n')
      .at(-1) ?? ''
  );
}

/** Builds the same in a folder that knows nothing of an earlier build. */
function cleanBuild(): string {
  for (const name of ['dist', 'content', 'src', '.astro', 'node_modules/.astro', 'node_modules/.vite']) {
    rmSync(join(clean, name), { recursive: true, force: true });
  }
  for (const name of ['content', 'src']) cpSync(join(driven, name), join(clean, name), { recursive: true });
  execFileSync('node_modules/.bin/astro', ['build'], { cwd: clean, env, stdio: 'pipe' });
  return join(clean, 'dist');
}

function digestsOf(folder: string): Record<string, string> {
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(filesBelow(folder, '.').map((name) => [name, digest(name)]));
}

/** Rolls that depend on a number alone. */
function rollsOf(seed: number): Dice {
  let state = seed * 2654435761;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
