/** Holds every source file against the import table of ARCHITECTURE.md. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const EVERYTHING_BUT = 'everything but ';
// The peers are programs of their own.
const NOT_OURS = /^bench\/peers\//;
const SOURCES = ['*.{ts,mjs}', '{bench,scripts,src,tests}/**/*.{ts,mjs,astro}'];

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly from: string;
  /** The folder it leads to, or `undefined` for a package. */
  readonly to: string | undefined;
}

const table = readTable(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));
const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
  .filter((file) => !NOT_OURS.test(file))
  .filter((file) => !file.endsWith('.d.ts') && !file.includes('node_modules'))
  .sort();
const imports = files.flatMap(importsOf);

describe('the import table', () => {
  test('names only folders that exist', () => {
    const existing = new Set(files.map(folderOf));
    expect([...table.keys()].filter((folder) => !existing.has(folder))).toEqual([]);
  });

  test('has no cycle', () => {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(table.get(from) ?? [])].some((next) => {
        if (next === to) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, to, seen);
      });
    expect([...table.keys()].filter((folder) => reaches(folder, folder))).toEqual([]);
  });
});

describe('every source file', () => {
  test('belongs to a folder of the table', () => {
    expect(files.filter((file) => !table.has(folderOf(file)))).toEqual([]);
  });

  test('imports only what the table allows', () => {
    expect(
      importsThat(({ from, to }) => to !== undefined && to !== from && !table.get(from)?.has(to)),
    ).toEqual([]);
  });

  test('reaches another folder of src by #, never by ..', () => {
    expect(
      importsThat(({ file, to, specifier }) => {
        const here = ['site', 'tests', file.split('/')[1]];
        return file.startsWith('src/') && specifier.startsWith('.') && !here.includes(to ?? '');
      }),
    ).toEqual([]);
  });

  test('leaves Astro to the site', () => {
    const pure = ['bulletin', 'series', 'importer', 'markdown', 'scripts'];
    expect(
      importsThat(({ from, specifier }) => pure.includes(from) && /^(astro|@astrojs)\b/.test(specifier)),
    ).toEqual([]);
  });

  test('leaves the collection to one reader', () => {
    const readers = ['src/archive/load.ts', 'src/content.config.ts'];
    expect(
      importsThat(({ file, specifier }) => specifier === 'astro:content' && !readers.includes(file)),
    ).toEqual([]);
  });
});

/** Lists the imports that break a rule, as `file → specifier`. */
function importsThat(breaksRule: (it: Import) => boolean): string[] {
  return imports.filter(breaksRule).map(({ file, specifier }) => `${file} → ${specifier}`);
}

/** Reads the second table of ARCHITECTURE.md: each folder with the folders it may import. */
function readTable(markdown: string): Map<string, Set<string>> {
  const section = markdown.slice(markdown.indexOf('## Who may import whom'));
  const rows = [...section.matchAll(/^\| `([^`]+)` +\|(.*)\|$/gm)].map(
    ([, folder = '', allowed = '']) => [folder, allowed] as const,
  );
  const all = rows.map(([folder]) => folder);
  return new Map(
    rows.map(([folder, allowed]) => {
      const named = [...allowed.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      const others = all.filter((name) => name !== folder && !named.includes(name));
      return [folder, new Set(allowed.includes(EVERYTHING_BUT) ? others : named)];
    }),
  );
}

/** Names the folder a file belongs to, as the table does. Tests beside modules, and benches, are tests. */
function folderOf(file: string): string {
  if (file.endsWith('.test.ts') || file.startsWith('bench/')) return 'tests';
  const [first = '', second] = file.replace(/^src\//, '').split('/');
  return second === undefined ? first.replace(/\.(ts|mjs)$/, '') : first;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return codeOf(file, text)
    .flatMap((code) => ts.preProcessFile(code, true, true).importedFiles)
    .map(({ fileName }) => ({
      file,
      specifier: fileName,
      from: folderOf(file),
      to: targetOf(file, fileName),
    }));
}

/** Gives the TypeScript in a file: an Astro file has some between its fences, and in its scripts. */
function codeOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const fenced = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  const sources = [...text.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => `import '${src}'`);
  return [fenced, ...scripts, ...sources];
}

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return folderOf(`src/${specifier.slice(1)}`);
  if (!specifier.startsWith('.')) return undefined;
  return folderOf(relative(ROOT, join(ROOT, dirname(file), specifier)));
}
