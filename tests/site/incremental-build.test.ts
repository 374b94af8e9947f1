/**
 * Holds `npm run build` against `astro build`: after any sequence of changes the site is the same, to the
 * byte, as one built from nothing, and a change of content does not ask for the whole. SEQUENCES and SEED
 * ask for more, or for others; with more than one, every large change is made.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatIssueFile, parseIssueFile } from '#bulletin/issue-file.ts';
import { filesBelow } from '#cache/files.ts';
import { formatPictureIndex } from '#pictures/picture-index.ts';
import {
  content,
  type Dice,
  ids,
  issueFile,
  killBuild,
  largeChanges,
  type Project,
  pick,
  smallChanges,
  write,
} from '../content-changes.ts';
import { copyProject } from '../copy-project.ts';
import { writeIssues } from '../synthetic-archive.ts';

const SEQUENCES = Number(process.env['SEQUENCES'] ?? 1);
const SEED = Number(process.env['SEED'] ?? 1);
const STEPS = Number(process.env['STEPS'] ?? 6);
const KILLS = Number(process.env['KILLS'] ?? 2);
const ISSUES = Number(process.env['ISSUES'] ?? 6);
/** About how long, in milliseconds, a build takes of all, and to write what changed. */
const [WHOLE, WRITING] = [8000 + ISSUES * 100, 200];
const LARGE = SEQUENCES > 1 ? Object.keys(largeChanges) : ['a setting'];
const LONG = { timeout: 1_800_000 };
const LITTLE = /(?:^|: )(?:\d+ files were made again|Nothing changed)/;

let root: string;
let clean: string;
let project: Project;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'archive-'));
  clean = join(root, 'clean');
  project = { root: join(root, 'driven'), env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } };
  for (const folder of [project.root, clean]) copyProject(folder);
}, LONG.timeout);
afterAll(() => rmSync(root, { recursive: true }), LONG.timeout);

test.each(Array.from({ length: SEQUENCES }, (_, n) => SEED + n))(
  'after a killed build and the changes of sequence %i, the site is that of a clean build',
  LONG,
  async (seed) => {
    const dice = rollsOf(seed);
    await begin([0, 1, 2, 3, 4, 5]);
    await killBuild(project, dice, WHOLE);
    const done = [`a killed build: ${build()}`];
    for (let step = 0; step < STEPS; step += 1) {
      const name = pick(Object.keys(smallChanges), dice) ?? '';
      await smallChanges[name]?.(project, dice);
      done.push(`${name}: ${build()}`);
      expect(done.at(-1), done.join('\n')).toMatch(LITTLE);
    }
    console.log([`sequence ${seed}`, ...done].join('\n'));
    expect(digestsOf(join(project.root, 'dist')), done.join('\n')).toEqual(digestsOf(cleanBuild()));
  },
);

test('after builds that were killed anywhere, the site is that of a clean build', LONG, async () => {
  const dice = rollsOf(SEED);
  await begin(Array.from({ length: ISSUES }, (_, place) => place));
  build();
  const done: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    // One that was quicker is begun again with another change.
    while (!(await killBuild(project, dice, WRITING, true)));
    // The next one has to do all; every other time it is killed as well, anywhere on its way.
    const isLeftHalf = kill % 2 === 0 || (await killBuild(project, dice, WHOLE));
    done.push(build());
    if (isLeftHalf)
      expect(done.at(-1)).toMatch(/^The whole site was built: no earlier build is gone on from/);
    expect(digestsOf(join(project.root, 'dist')), done.join('\n')).toEqual(digestsOf(cleanBuild()));
  }
  console.log(done.join('\n'));
});

test.each(LARGE)('%s asks for the whole site, and what follows does not', LONG, async (name) => {
  const dice = rollsOf(SEED);
  await begin([0, 1, 2, 3, 4, 5]);
  build();
  await largeChanges[name]?.(project, dice);
  expect(build()).toMatch(/^The whole site was built/);
  await smallChanges['edit a title']?.(project, dice);
  expect(build()).toMatch(LITTLE);
  expect(digestsOf(join(project.root, 'dist'))).toEqual(digestsOf(cleanBuild()));
});

test('a build of what changed goes on from a build of all that was asked for', LONG, async () => {
  await begin([0, 1, 2, 3]);
  build();
  writeIssues(content(project), 'own', ids, [1], '先改一期。');
  build('--whole');
  writeIssues(content(project), 'own', ids, [2], '再改一期。');
  expect(build()).toMatch(LITTLE);
  expect(digestsOf(join(project.root, 'dist'))).toEqual(digestsOf(cleanBuild()));
});

test('only what changed is made again, and nothing when nothing did', LONG, async () => {
  await begin([0, 1, 2, 3]);
  build();
  writeIssues(content(project), 'own', ids, [1], '只改一期。');
  expect(build()).toMatch(/^\d+ files were made again/);
  expect(build()).toBe('Nothing changed.');
});

test.each(['find evidence', 'find evidence without a number'])(
  'a change that does no more than %s is shown, and so is its loss',
  LONG,
  async (name) => {
    // Another seed may prove an issue that is held, and so show nothing new.
    const dice = rollsOf(1);
    await begin([0, 1, 2, 3]);
    build();
    const before = digestsOf(join(project.root, 'dist'));
    await smallChanges[name]?.(project, dice);
    expect(build()).toMatch(/^\d+ files were made again/);
    const found = digestsOf(join(project.root, 'dist'));
    expect(Object.keys(found).filter((file) => found[file] !== before[file])).toContain(
      './holdings/index.html',
    );
    expect(found).toEqual(digestsOf(cleanBuild()));
    await smallChanges['lose evidence']?.(project, dice);
    rmSync(join(content(project), 'captures/alone'), { recursive: true });
    expect(build()).toMatch(/^\d+ files were made again/);
    expect(digestsOf(join(project.root, 'dist'))).toEqual(before);
  },
);

test('an issue that is not sound leaves the site as it was', LONG, async () => {
  await begin([0, 1, 2, 3]);
  build();
  const before = digestsOf(join(project.root, 'dist'));
  appendFileSync(join(content(project), 'captures/2020/02.txt'), '添一字');
  expect(() => build()).toThrow('2020/02');
  expect(digestsOf(join(project.root, 'dist'))).toEqual(before);
});

/**
 * Puts some issues in the place of all others, with a picture that one of them names, and more corrections than
 * one page of changes shows.
 */
async function begin(places: number[]): Promise<void> {
  for (const name of ['issues', 'captures', 'evidence', 'corrections']) {
    rmSync(join(content(project), name), { recursive: true, force: true });
  }
  writeIssues(content(project), 'own', ids, places);
  correctOften(issueFile(project, 3));
  if (existsSync(join(content(project), 'pictures'))) return;
  const address = /address: (https:\/\/pictures\S+)/.exec(readFileSync(issueFile(project, 1), 'utf8'))?.[1];
  const create = { width: 40, height: 30, channels: 3, background: '#b3321f' } as const;
  const picture = await sharp({ create }).png().toBuffer();
  const sha256 = createHash('sha256').update(picture).digest('hex');
  const entry = { sha256, type: 'png', width: 40, height: 30, bytes: picture.length } as const;
  write(project, `pictures/${sha256}.png`, picture);
  write(project, 'pictures/index.yaml', formatPictureIndex({ [address ?? '']: entry }));
}

function correctOften(file: string): void {
  const { data, body } = parseIssueFile(readFileSync(file, 'utf8'));
  const corrections = Array.from({ length: 100 }, (_, n) => {
    return { kind: 'note', reason: `勘误第${n}条`, day: `${2021 + (n % 5)}-06-02` } as const;
  });
  writeFileSync(file, formatIssueFile({ data: { ...data, corrections }, body }));
}

/** Builds as `npm run build` does, and gives what it says. */
function build(...words: string[]): string {
  const options = { cwd: project.root, env: project.env, encoding: 'utf8', stdio: 'pipe' } as const;
  const said = execFileSync('node', ['scripts/build.ts', ...words], options);
  return said.trim().split('\n').at(-1) ?? '';
}

/** Builds the same in a folder that knows nothing of an earlier build. */
function cleanBuild(): string {
  for (const name of ['dist', 'content', 'src', '.astro', 'node_modules/.astro', 'node_modules/.vite']) {
    rmSync(join(clean, name), { recursive: true, force: true });
  }
  for (const name of ['content', 'src']) {
    cpSync(join(project.root, name), join(clean, name), { recursive: true });
  }
  execFileSync('node_modules/.bin/astro', ['build'], { cwd: clean, env: project.env, stdio: 'pipe' });
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
