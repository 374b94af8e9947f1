/** Hostile texts, brought in by every way, come out as words: `tests/browser/hostile.spec.ts` has a browser judge. */
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { codeOf } from '#importer/fault.ts';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { renderIssueText } from '#markdown/render-issue-text.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { HOSTILE } from './hostile-corpus.ts';
import { notesOf, titleOf, WEEK } from './own-captures.ts';

const ELEMENTS = new Set(
  'a blockquote br code em figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p pre span strong ul'.split(' '),
);
const ATTRIBUTES = new Set([
  'dataPagefindIgnore',

  'alt',
  'className',
  'height',
  'href',
  'id',
  'loading',
  'rel',
  'src',
  'start',
  'width',
]);

/** Lists what in a piece of HTML could act: an element, an attribute or an address that is not allowed. */
function findActive(html: string): string[] {
  const active: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'comment' || node.type === 'doctype') active.push(node.type);
    if (node.type === 'element') active.push(...activeIn(node));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromHtml(html, { fragment: true }));
  return active;
}

function activeIn({ tagName, properties }: Element): string[] {
  const active = ELEMENTS.has(tagName) ? [] : [tagName];
  for (const [name, value] of Object.entries(properties)) {
    if (!ATTRIBUTES.has(name)) active.push(`${tagName} ${name}`);
    if (name === 'href' && !/^(?:https?:\/\/|mailto:|#)/i.test(String(value))) active.push(`href ${value}`);
    if (name === 'src' && !/^\/(?!\/)/.test(String(value))) active.push(`src ${value}`);
  }
  return active;
}

/** Imports a capture and renders it; one that is refused, by a code of our own, publishes nothing. */
async function published(name: string, text: string): Promise<string> {
  try {
    return renderIssueText(importCapture(await readCapture(name, Buffer.from(text)), cncertWeekly).body);
  } catch (error) {
    if (codeOf(error) === undefined && !(error instanceof RangeError)) throw error;
    return '';
  }
}

const page = (inside: string) =>
  `<html><body><h1>${titleOf(WEEK)}</h1><div><p>本周事件处理情况</p><p>这里是足够长的一句样本文字，好让人认出它是正文。</p>${inside}<p>完</p></div></body></html>`;

const WAYS: [string, (text: string) => Promise<string> | string][] = [
  ['as Markdown', (text) => renderIssueText(text)],
  ['in a page', (text) => published('a.html', page(text))],
  [
    'in a scrape',
    (text) => published('a.md', `${notesOf(titleOf(WEEK))}\n本周事件处理情况\n\n一句样本文字。\n\n${text}`),
  ],
];

test.each(WAYS)('B7: no hostile text acts %s', { timeout: 300_000 }, async (_way, publish) => {
  for (const text of HOSTILE) {
    const html = await publish(text);
    expect(findActive(html), text).toEqual([]);
    const again = toHtml(fromHtml(html, { fragment: true }));
    expect(toHtml(fromHtml(again, { fragment: true })), text).toBe(again);
  }
});

const pieces = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '`',
    '&',
    '\\',
    '[',
    '](',
    ')',
    '!',
    '\n\n',
    '<!--',
    '-->',
    '<p ',
    ' onclick=1',
    '</',
    '/>',
    '字',
  ),
  fc.string({ maxLength: 8 }),
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

test('B8: no text made of such pieces acts as Markdown, in 10,000 tries', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(findActive(renderIssueText(text))).toEqual([]);
    }),
    { numRuns: 10_000, seed: 20310106 },
  );
});

test('B8: nor in a page, in 1,000 tries', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(findActive(await published('a.html', page(text)))).toEqual([]);
    }),
    { numRuns: 1000, seed: 20310106 },
  );
});
