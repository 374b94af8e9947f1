/** A small archive of invented issues with several indexes, of which two, those of 2034 and 2033, answer first. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Entry, formatCatalogue } from '#search/catalogue.ts';
import { buildSearchIndex } from '#search/integration.ts';

const ISSUES_OF_2034 = 12;
/** The newest issues: those of 2034 and 2033. */
export const NEWEST = ISSUES_OF_2034 + 2;

/** What stands in an issue besides the words of all, by paragraphs. */
const PARAGRAPHS: Readonly<Record<string, readonly string[]>> = {
  '2034/12': ['处理仿冒投诉11起。'],
  '2034/11': ['处理仿冒投诉12起，共有3,500台设备，另有僵尸', '网络一处，依照条例。'],
  '2033/01': ['处理仿冒投诉13起，共有2,410台设备。'],
  '2032/01': ['查获僵尸网络，共有3500台设备，依照条例，木马两个。'],
  '2031/01': ['仿冒、仿冒、仿冒：处理仿冒投诉14起，仿冒网站15个。'],
  'undated/0a1b2c3d4e5f6071': ['处理仿冒投诉16起。'],
};

const paths = [
  ...Array.from(
    { length: ISSUES_OF_2034 },
    (_, at) => `2034/${String(ISSUES_OF_2034 - at).padStart(2, '0')}`,
  ),
  ...['2033/02', '2033/01', '2032/01', '2031/01', 'undated/0a1b2c3d4e5f6071'],
];
const entries = paths.map((path): Entry => {
  const isSupplied = path === '2034/12';
  return {
    path,
    period: undefined,
    rating: isSupplied ? '优' : '良',
    isRatingCorrected: isSupplied,
    kind: 'web',
  };
});

/** Writes what search needs of the archive, below a folder; as one index where that is asked for. */
export async function writePartedArchive(
  folder: string,
  indexes: 'several' | 'one' = 'several',
): Promise<void> {
  for (const path of paths) await write(folder, `issues/${path}/index.html`, pageOf(path));
  await write(folder, 'search/catalogue.json', formatCatalogue(entries));
  await write(folder, 'search/wanted.json', '[]\n');
  await write(folder, 'search/sources.json', '{}\n');
  const whole = indexes === 'one' ? paths.length : 1;
  await buildSearchIndex(folder, { sizes: { whole, run: 2, first: NEWEST - 1 } });
}

function pageOf(path: string): string {
  const title = `周报${path}`;
  const paragraphs = ['本周通报。', ...(PARAGRAPHS[path] ?? [])].map((words) => `<p>${words}</p>`);
  return `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>${paragraphs.join('')}</main></body></html>`;
}

async function write(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
