/**
 * How much slower an import is than reading and writing the same files as plain Markdown: 2,000
 * captures of our own making, both in one run, in turns so that neither has the warmer machine.
 */
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { formatSealed } from '#importer/store/seal.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { scrapeOf, TEXT } from '../../tests/import/own-captures.ts';

const COUNT = 2000;
const ROUNDS = 3;
const captures = Array.from({ length: COUNT }, (_, index) => {
  const week = { year: 2031 + (index % 40), number: 1 + (index % 52), period: '1月6日-1月12日' };
  const text = TEXT.replace('911', String(100 + index)).replaceAll('EXAMPLE', `EXAMPLE${index}`);
  return scrapeOf(week, text).replaceAll('（1月6日-1月12日）', '');
});
const markdown = unified().use(remarkParse).use(remarkStringify).freeze();

async function importThem(): Promise<void> {
  for (const [index, text] of captures.entries()) {
    formatSealed(importCapture(await readCapture(`${index}.md`, Buffer.from(text)), cncertWeekly));
  }
}

async function rewriteThem(): Promise<void> {
  for (const text of captures) String(markdown.processSync(text));
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

let [imported, rewritten] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
for (let round = 0; round < ROUNDS; round += 1) {
  imported = Math.min(imported, await secondsOf(importThem));
  rewritten = Math.min(rewritten, await secondsOf(rewriteThem));
}
console.log(`${COUNT} captures, best of ${ROUNDS}`);
console.log(`import              ${imported.toFixed(2)} s`);
console.log(`remark parse+write  ${rewritten.toFixed(2)} s`);
console.log(`ratio               ${(imported / rewritten).toFixed(2)}`);
