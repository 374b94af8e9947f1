import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { codeOf } from '#importer/fault.ts';
import { importAll } from '#importer/import-all.ts';
import { openImporter } from '#importer/import-apart.ts';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { findInputs } from '#importer/inputs/find-inputs.ts';
import { extractPdfText } from '#importer/inputs/pdf-text.ts';
import { nameKey, storedName } from '#importer/store/stored-name.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { archiveWith, put, snapshotOf } from './own-archive.ts';
import { scrapeOf, TEXT, titleOf, WEEK } from './own-captures.ts';
import { writePdf } from './own-pdf.ts';
import { writeZip } from './own-zip.ts';

const good = { 'z-good.md': scrapeOf({ year: 2031, number: 3, period: '1月13日-1月19日' }) };

/** Imports a hostile capture beside a good one, which must come in all the same. */
async function importBeside(hostile: Record<string, string | Uint8Array>) {
  const content = await archiveWith({ ...hostile, ...good });
  const report = await importAll({ paths: [], content });
  expect(report.captures.at(-1)?.outcome).toBe('imported');
  return { content, ...report };
}

const page = (inside: string) => `<html><body><h1>${titleOf(WEEK)}</h1>${inside}</body></html>`;

test.each([
  ['a line of ten megabytes', 'a'.repeat(10_000_000), 'too-large'],
  ['a million lines', `---\ntitle: ${titleOf(WEEK)}\n---\n${'\n'.repeat(1_000_000)}`, 'too-many-lines'],
  [
    'five thousand nested elements',
    page(`${'<div>'.repeat(5000)}本周事件处理情况${'</div>'.repeat(5000)}`),
    'too-deep',
  ],
  ['a bomb of aliases', `---\na: &a [x,x]\nb: &b [*a,*a]\n---\n${TEXT}`, 'notes-line'],
  ['nested brackets in the notes', `---\nx: ${'['.repeat(9000)}\n---\n${TEXT}`, 'notes-line'],
  ['a PDF cut off', writePdf([['网络安全信息与动态周报']]).slice(0, 300), 'pdf'],
  ['a PDF without text', writePdf([[]]), 'pdf'],
])('refuses %s by name', { timeout: 60_000 }, async (_what, text, code) => {
  const { captures } = await importBeside({ 'a.txt': text });
  expect(codeOf(captures[0]?.error)).toBe(code);
});

test.each([
  ['run for ever', '时间', { milliseconds: 1500, megabytes: 4000, characters: 1000 }],
  ['fill the memory with buffers', '内存', { milliseconds: 60_000, megabytes: 250, characters: 1000 }],
])('B6: stops a PDF that would %s', { timeout: 90_000 }, async (_what, limit, limits) => {
  const bomb = deflateSync(Buffer.alloc(300_000_000, 'BT /F 12 Tf <00> Tj ET\n'), { level: 9 });
  const pdf = Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >> endobj\n',
    ),
    Buffer.from(`4 0 obj << /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`),
    bomb,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
  ]);
  await expect(extractPdfText(pdf, limits)).rejects.toThrow(`超过${limit}的上限`);
});

test('runs nothing and keeps no script, whatever the page holds', async () => {
  const { content } = await importBeside({
    'a.html': page(
      `<p>本周事件处理情况</p><p>共处理网络安全事件5起。<a href="javascript:alert(1)">点此</a><a href="java\tscript:alert(1)">再点</a>` +
        `<img src="x" onerror="alert(1)"><img src="data:text/html,x"><script>alert(1)</script><svg onload="alert(1)"></svg>` +
        `<style>@import "x"</style><meta http-equiv="refresh" content="0">&lt;script&gt;alert(2)&lt;/script&gt;</p>`,
    ),
  });
  const issue = Buffer.from((await snapshotOf(content))['issues/2031/02.md'] ?? '', 'base64').toString();
  expect(issue).toContain('点此再点');
  expect(issue).not.toMatch(/javascript:|onerror|onload|data:|@import|refresh/);
  // Words that look like a script are words.
  expect(issue).toContain('\\<script>alert(2)\\</script>');
});

test.each([['javascript:alert(1)'], ['//evil.example/x'], ['https://a.example/"><script>']])(
  'takes %s for no address',
  async (url) => {
    const { captures } = await importBeside({ 'a.md': scrapeOf(WEEK, TEXT, { url }) });
    expect(captures[0]?.imported?.data.captures[0]?.address).toBeUndefined();
    expect(captures[0]?.imported?.messages.map(({ ruleId }) => ruleId)).toContain('note-not-used');
  },
);

test.each([
  ['a link', TEXT.replace('//mp.weixin', '//mp.wеixin'), {}, 'mp.wеixin.qq.com', 'mp.xn--wixin-zwe.qq.com'],
  ['the notes', TEXT, { url: 'https://www.cеrt.org.cn/a' }, 'www.cеrt.org.cn', 'www.xn--crt-rdd.org.cn'],
])('R37: a host in %s that only looks like another is said', async (_where, text, notes, host, hostname) => {
  const { captures } = await importBeside({ 'a.md': scrapeOf(WEEK, text, notes) });
  const { messages = [] } = captures[0]?.imported ?? {};
  expect(messages.map(({ ruleId }) => ruleId)).toContain('look-alike-host');
  expect(messages.map(({ reason }) => reason).join()).toContain(`“${host}”不全是拉丁字母，实为 ${hostname}`);
});

test('R50: an address elsewhere makes no capture the publisher’s own', async () => {
  const page = (url: string, number: string, fetch_date: string) =>
    scrapeOf(WEEK, TEXT.replace('911', number), { url, fetch_date });
  const { captures } = await importBeside({
    'a.md': page('https://www.cert.org.cn/a', '911', '2031-02-01'),
    'b.md': page('https://www.cert.org.cn.evil.example/a', '912', '2031-03-01'),
    'c.md': page('https://evil.example/?www.cert.org.cn/', '913', '2031-03-02'),
    'd.md': page('https://evil.example/s?__biz=MzIwNDk0MDgxMw==&mid=1', '914', '2031-03-03'),
  });
  expect(captures.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['a.md', 'imported'],
    ['b.md', 'same-issue'],
    ['c.md', 'same-issue'],
    ['d.md', 'same-issue'],
    ['z-good.md', 'imported'],
  ]);
});

test('R38: full-width and compatibility forms are read past and stay as they are', async () => {
  const text = TEXT.replace('911', '９１１').replace('样本文字', '様本⽂字，法律（\uf9d8）');
  const { captures } = await importBeside({ 'a.md': scrapeOf(WEEK, text) });
  const { data, body } = captures[0]?.imported ?? {};
  expect(data?.figures['incidents']).toEqual({
    value: 911,
    unit: '起',
    printed: '共处理网络安全事件９１１起',
  });
  expect(body).toContain('様本⽂字，法律（\uf9d8）');
  expect(body).toContain('９１１起');
});

test.each(['2031-02-30', '0000-00-00', '20310-01-01', 'yesterday'])('takes %s for no day', async (date) => {
  const { captures } = await importBeside({ 'a.md': scrapeOf(WEEK, TEXT, { date }) });
  expect(captures[0]?.imported?.data.published).toBeUndefined();
});

test.each([
  ['../../x.md', '_/_/x.md'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\x.md', 'C__x.md'],
  ['con.txt', '_con.txt'],
  ['.git/config', '_git/config'],
  ['周报\u202etxt.md', '周报_txt.md'],
  ['a\u0000b', 'a_b'],
  ['', 'ffffffffffffffff'],
  [`${'长'.repeat(300)}.md`, 'ffffffffffffffff.md'],
  ["Somebody's feed（1月）.md", "Somebody's feed（1月）.md"],
])('keeps %j as %j', (name, stored) => {
  expect(storedName(name, 'f'.repeat(64), new Set())).toBe(stored);
});

test('keeps names apart that some system takes for one', () => {
  expect(storedName('A.md', 'f'.repeat(64), new Set([nameKey('a.md')]))).toBe('A-ffffffff.md');
  expect(nameKey('e\u0301')).toBe(nameKey('\u00e9'));
});

test('takes captures from elsewhere in, and imports them from there', async () => {
  const elsewhere = await archiveWith({ 'x y/周报.md': scrapeOf() });
  const content = await archiveWith({});
  const report = await importAll({ paths: [join(elsewhere, 'captures')], content });
  expect(report.captures[0]?.path).toBe('issues/2031/02.md');
  expect(await readdir(join(content, 'captures'))).toEqual(['manifest-sha256.txt', 'x y']);
  execFileSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], { cwd: join(content, 'captures') });
});

test('B5: reads a zip, and only what is sound in it', async () => {
  const content = await archiveWith({});
  await put(content, 'in.zip', writeZip({ 'a/1.md': scrapeOf(), 'bomb.md': 'x'.repeat(3_000_000) }));
  const report = await importAll({ paths: [join(content, 'in.zip')], content });
  expect(report.captures.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['a/1.md', 'imported'],
    ['bomb.md', 'refused'],
  ]);
});

test.each(['../x.md', '/x.md', 'a\\..\\x.md'])('B5: refuses a zip with the name %s', async (name) => {
  const content = await archiveWith({});
  await put(content, 'in.zip', writeZip({ [name]: scrapeOf() }));
  const report = await importAll({ paths: [join(content, 'in.zip')], content });
  expect(report.captures.map(({ error }) => codeOf(error))).toEqual(['zip']);
  expect(await snapshotOf(content)).not.toHaveProperty('x.md');
});

test.each([
  ['a link in it', writeZip({ 'a.md': '/etc/passwd' }, { mode: 0o120777 }), /链接/],
  ['an encrypted entry', writeZip({ 'a.md': scrapeOf() }, { isEncrypted: true }), /加了密/],
  [
    'more entries than any archive sends',
    writeZip(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}.md`, '']))),
    /10001 > 10000/,
  ],
  ['its end cut off', writeZip({ 'a.md': scrapeOf() }).slice(0, -10), /./],
])('B5: refuses a zip with %s, and the next capture goes on', async (_what, zip, why) => {
  const content = await archiveWith({});
  await put(content, 'in.zip', zip);
  await put(content, 'b.md', scrapeOf());
  const paths = [join(content, 'in.zip'), join(content, 'b.md')];
  const { captures } = await importAll({ paths, content });
  const refused = captures.filter(({ outcome }) => outcome === 'refused');
  expect(refused.map(({ error }) => [codeOf(error), String(error).match(why) !== null])).toEqual([
    ['zip', true],
  ]);
  expect(captures.find(({ name }) => name === 'b.md')?.outcome).toBe('imported');
});

const long = (inside: string) => page(`<p>本周事件处理情况</p><p>共处理网络安全事件5起。</p>${inside}`);

test('a long capture is read in a process of its own, with the same result', {
  timeout: 60_000,
}, async () => {
  const importer = openImporter();
  const capture = await readCapture('a.html', Buffer.from(long('<p>样本文字。</p>'.repeat(5000))));
  const apart = await importer.importCapture(capture, cncertWeekly);
  await importer.close();
  const { messages, ...here } = importCapture(capture, cncertWeekly);
  expect(apart).toMatchObject(JSON.parse(JSON.stringify(here)));
  expect(apart.messages.map(({ reason }) => reason)).toEqual(messages.map(({ reason }) => reason));
});

test.each([
  ['time', { milliseconds: 200, megabytes: 768 }, '<p>'.concat('[x](http://a.example/c)'.repeat(150_000))],
  ['memory', { milliseconds: 50_000, megabytes: 64 }, '<i>字</i>'.repeat(190_000)],
])(
  'B15: what takes too much %s is stopped, and the next capture is read',
  { timeout: 60_000 },
  async (_what, limits, inside) => {
    const importer = openImporter(limits);
    const capture = await readCapture('a.html', Buffer.from(long(inside)));
    await expect(importer.importCapture(capture, cncertWeekly)).rejects.toThrow(/上限/);
    const sound = await readCapture('b.md', Buffer.from(scrapeOf()));
    expect((await importer.importCapture(sound, cncertWeekly)).data.number).toBe(2);
    await importer.close();
  },
);

test('a reading that takes its whole process with it ends no import', async () => {
  const capture = await readCapture('a.html', Buffer.from(long('<i>字</i>'.repeat(5000))));
  // Too little memory even to start: V8 then ends the process at once, whatever thread it runs in.
  const importer = openImporter({ milliseconds: 50_000, megabytes: 2 });
  await expect(importer.importCapture(capture, cncertWeekly)).rejects.toThrow(/import-child/);
  await importer.close();
});

test('finds what a pattern fits, and says when a path leads nowhere', async () => {
  const content = await archiveWith({ 'a.md': 'x', 'b.txt': 'y' });
  const names = async (path: string) => (await findInputs([path], content)).map(({ name }) => name);
  expect(await names(join(content, 'captures/*.md'))).toEqual(['captures/a.md']);
  const [missing] = await findInputs([join(content, 'none')], content);
  await expect(missing?.read()).rejects.toThrow(/没有这个文件/);
});

test.each([
  ['a title that is turned', scrapeOf().replaceAll(titleOf(WEEK), `\u202e${titleOf(WEEK)}`)],
  ['a title with a zero width', scrapeOf().replaceAll('2031年第2期', '2031年第2\u200b期')],
  ['a number with a zero width', scrapeOf().replace('911', '9\u200b11')],
  ['a number with a tag', scrapeOf().replace('911', '911\u{e0031}')],
  ['a line with a number that is turned', scrapeOf().replace('共处理', '\u2067共处理')],
  ['an address with a mark of direction', scrapeOf().replace('mid=2', 'mid=\u200f2')],
  ['an address in the notes', scrapeOf(WEEK, TEXT, { url: 'https://a.example/\u200bx' })],
  [
    'a number in a page',
    page('<p>本周事件处理情况</p><p>共处理网络安全事件5&#8203;1起，此处是足够长的一句样本文字。</p>'),
  ],
])('sets %s aside', async (_what, text) => {
  const { captures } = await importBeside({ 'a.md': text });
  expect(captures[0]?.outcome).toBe('quarantined');
  expect(codeOf(captures[0]?.error)).toBe('hidden-character');
});

test.each([
  ['before a number', '网络安全事件911', '网络安全事件\u200b911'],
  ['after a number', '911起', '911\ufeff起'],
  ['at the start of a line', '本周，共处理', '\u200b1、本周，共处理'],
  ['at the end of a title', `# ${titleOf(WEEK)}`, `# ${titleOf(WEEK)}\u200b`],
])('a zero width %s is in no number, is kept and said', async (_where, words, by) => {
  const { data, messages } = importCapture(
    await readCapture('a.md', Buffer.from(scrapeOf().replace(words, by))),
    cncertWeekly,
  );
  expect(data.figures['incidents']?.value).toBe(911);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['hidden-kept']);
});

test.each(['\u200b', '\u202e', '\u200e', '\u2066', '\u061c', '\u{e0041}'])(
  'keeps %j in words without a number, and says so',
  async (hidden) => {
    const text = scrapeOf().replace('样本文字', `样本${hidden}文字`);
    const { captures, content } = await importBeside({ 'a.md': text });
    expect(captures[0]?.imported?.messages.map(({ ruleId }) => ruleId)).toEqual(['hidden-kept']);
    expect(await readFile(join(content, 'issues/2031/02.md'), 'utf8')).toContain(`样本${hidden}文字`);
  },
);

test.each([
  ['GBK', Buffer.from([0xd6, 0xdc, 0xb1, 0xa8, 0x2e, 0x6d, 0x64]), '周报.md'],
  // 乗 ends with the byte of a backslash.
  [
    'GBK with a byte like a backslash',
    Buffer.from([0x81, 0x5c, 0x2e, 0x6d, 0x64]),
    `${new TextDecoder('gb18030').decode(Uint8Array.of(0x81, 0x5c))}.md`,
  ],
  ['UTF-8 that the zip does not say', Buffer.from('周报.md'), '周报.md'],
])('a name in a zip in %s is read', async (_what, bytes, name) => {
  const content = await archiveWith({});
  await put(content, 'in.zip', writeZip({ 'a.md': scrapeOf() }, { names: [bytes] }));
  const { captures } = await importAll({ paths: [join(content, 'in.zip')], content });
  expect(captures.map(({ name }) => name)).toEqual([name]);
});

test('hidden files in a zip are passed over and said', async () => {
  const content = await archiveWith({});
  await put(content, 'in.zip', writeZip({ 'a.md': scrapeOf(), '.x.md': 'x', '__MACOSX/a.md': 'x' }));
  const { captures, notes } = await importAll({ paths: [join(content, 'in.zip')], content });
  expect(captures).toHaveLength(1);
  expect(notes?.map(String)).toEqual(['Error: 有 1 个隐藏文件没有读：.x.md']);
});
