import { expect, test } from 'vitest';
import { importAll } from '#importer/import-all.ts';
import { archiveWith } from './own-archive.ts';

/** Imports a page of our own with a sentence in it. */
async function importPage(sentence: string, head = '') {
  const html = `<html><head>${head}</head><body><h1>网络安全信息与动态周报2031年第2期</h1>
<p>本周网络安全基本态势</p><p>本周的样本文字，互联网网络安全态势整体评价为优，样本到此为止。</p>
<p>本周事件处理情况</p><p>${sentence}</p></body></html>`;
  const content = await archiveWith({ 'a.html': html });
  const [capture] = (await importAll({ paths: [], content })).captures;
  const figures = Object.entries(capture?.imported?.data.figures ?? {});
  return {
    body: capture?.imported?.body ?? '',
    figures: Object.fromEntries(figures.map(([key, { value }]) => [key, value])),
    codes: capture?.imported?.messages.map(({ ruleId }) => ruleId),
  };
}

test.each([
  ['<del>88</del>31', '~~88~~31'],
  ['<s>8</s>31', '~~8~~31'],
  ['<strike>8</strike>31', '~~8~~31'],
  ['<span style="text-decoration: line-through">8</span>31', '~~8~~31'],
  ['31<sup>2</sup>', '31^2^'],
  ['31<sub>2</sub>', '31~2~'],
  ['<del>8<b>8</b></del>31', '~~8~~~~8~~31'],
])('%s stays in the text as %s and is no number', async (html, kept) => {
  const { body, figures, codes } = await importPage(`共处理网络安全事件${html}起。`);
  expect(body).toContain(`共处理网络安全事件${kept}起。`);
  expect(figures).toEqual({});
  expect(codes).toEqual(['figure-unread']);
});

test.each([
  ['.x{display:none}', '<span class="a x">8</span>'],
  ['/* } */ b.y, .x { color:red; visibility : hidden }', '<span class="x">8</span>'],
  ['#x{font-size:0}', '<i id="x">8</i>'],
  ['.x{display:block}.x{display:none!important}', '<span class="x">8</span>'],
])('what the rule %s hides is no word of the text', async (rule, html) => {
  const { body, figures } = await importPage(`共处理网络安全事件${html}31起。`, `<style>${rule}</style>`);
  expect(figures).toEqual({ incidents: 31 });
  expect(body).toContain('共处理网络安全事件31起。');
});

test.each(['@media print{.x{display:none}}', '.x{display:none}.x{display:inline}', '.x .y{display:none}'])(
  'the rule %s hides nothing',
  async (rule) => {
    const { figures } = await importPage(
      '共处理网络安全事件<span class="x">8</span>31起。',
      `<style>${rule}</style>`,
    );
    expect(figures).toEqual({ incidents: 831 });
  },
);
