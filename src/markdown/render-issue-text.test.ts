import { describe, expect, test } from 'vitest';
import { renderIssueText, sectionsOf } from './render-issue-text.ts';

describe('the text of an issue', () => {
  test('has an addressable heading for each section', () => {
    expect(renderIssueText('## 基本态势\n\n## 基本态势\n\n# Top!')).toBe(
      '<h2 id="基本态势">基本态势</h2>\n<h2 id="基本态势-2">基本态势</h2>\n<h2 id="section-Top">Top!</h2>',
    );
  });

  test.each([
    ['●[前期](https://example.org/1)', 'an item of a list'],
    ['● 一项', 'an item of a list'],
    ['[前期](https://example.org/1)', 'a paragraph'],
    ['见[前期](https://example.org/1)。', 'a paragraph'],
    ['■ 持平\n■ 增加', 'a paragraph'],
  ])('has in %s %s', (body, kind) => {
    expect(renderIssueText(body).startsWith('<p class="listed">')).toBe(kind === 'an item of a list');
  });

  test('has headings of the class that their words ask for, and forgets it when it is rendered again', () => {
    const headingClass = (words: string) => (words.includes('鷟') ? 'own-face' : undefined);
    const body = '## 一\n\n鷟\n\n## 二*鷟*\n\n### 三<鷟>';
    expect(renderIssueText(body, { headingClass })).toBe(
      '<h2 id="一">一</h2>\n<p>鷟</p>\n<h2 id="二鷟" class="own-face">二<em>鷟</em></h2>\n' +
        '<h3 id="三鷟" class="own-face">三&#x3C;鷟></h3>',
    );
    expect(renderIssueText(body)).not.toContain('class');
  });

  test('keeps the line breaks of its source', () => {
    expect(renderIssueText('■ 持平\n↑ 增加')).toBe('<p>■ 持平<br>\n↑ 增加</p>');
  });

  test.each([
    ['a block', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['a word', '甲<b onclick=x>乙</b>', '<p>甲&#x3C;b onclick=x>乙&#x3C;/b></p>'],
    ['an entity', '&lt;img src=x onerror=alert(1)&gt;', '<p>&#x3C;img src=x onerror=alert(1)></p>'],
  ])('shows HTML as the characters it is made of: %s', (_name, body, html) => {
    expect(renderIssueText(body)).toBe(html);
  });
});

describe('the sections of a text', () => {
  const body = '## 甲\n\n文\n\n### 小节\n\n# 乙*重*&lt;b&gt;\n\n## ![](https://a.example/p.png)\n\n> ## 甲';

  test('are its headings of level 2, by their words alone', () => {
    expect(sectionsOf(body)).toEqual([
      { id: '甲', words: '甲' },
      { id: '乙重b', words: '乙重<b>' },
      { id: '甲-2', words: '甲' },
    ]);
  });

  test('have the names by which the rendered text has them', () => {
    const html = renderIssueText(body, { headingClass: () => 'x' });
    for (const { id } of sectionsOf(body)) expect(html).toContain(`<h2 id="${id}"`);
  });
});

describe('pictures', () => {
  test('leave a numbered placeholder each, outside the paragraphs', () => {
    const html = renderIssueText('前![](https://example.org/1.png)![柱状图](https://example.org/2.png)后');
    expect(html).toContain('<p>前</p><figure class="picture" data-pagefind-ignore="">');
    expect(html).toContain('<span class="picture-number">图 2</span> 柱状图（本档案未收存此图。）');
    expect(html).toMatch(/<p>后<\/p>$/);
    expect(html).not.toContain('<img');
  });

  test.each(['![]()', '![](/icon.svg)', '![](data:image/png;base64,AA)'])(
    'without an address that leads on have no link: %s',
    (text) => {
      expect(renderIssueText(text)).not.toContain('<a');
    },
  );

  test('inside a link keep the link outside', () => {
    const html = renderIssueText('[![](https://example.org/1.png)](https://example.org/)');
    expect(html).not.toContain('<img');
    expect(html).toContain('图 1');
  });
});

describe('pictures that the archive keeps', () => {
  const local = { src: '/_astro/a.webp', width: 640, height: 300, description: undefined };
  const find = (description?: string) => (address: string) =>
    address === 'https://example.org/1.png'
      ? { ...local, description, sources: [{ src: '/_astro/a.avif', type: 'image/avif' }] }
      : undefined;
  const text = '前![](https://example.org/1.png)![](https://example.org/2.png)';

  test('are shown from the archive, with their size, and say that nobody described them', () => {
    expect(renderIssueText(text, { findPicture: find() })).toContain(
      '<figure class="picture picture-kept" data-pagefind-ignore=""><picture><source srcset="/_astro/a.avif" type="image/avif">' +
        '<img src="/_astro/a.webp" alt="图 1：未提供文字说明的图表" width="640" height="300" loading="lazy" decoding="async"></picture>' +
        '<figcaption><span class="picture-number">图 1</span> 未提供文字说明的图表</figcaption></figure>',
    );
  });

  test('are described in the words of the archive, which search may find and which say whose they are', () => {
    const html = renderIssueText(text, { findPicture: find('各省<b>分布图') });
    expect(html).toContain('alt="图 1：各省<b>分布图"');
    expect(html).toContain('<span>各省&#x3C;b>分布图（本档案的说明）</span>');
    expect(html).toContain('<figure class="picture picture-kept"><picture>');
  });

  test('keep the words of their source beside those of the archive', () => {
    const html = renderIssueText('![态势图](https://example.org/1.png)', { findPicture: find('折线图') });
    expect(html).toContain('态势图 <span>折线图（本档案的说明）</span>');
  });

  test('inside a link stay inside it', () => {
    const html = renderIssueText('[![](https://example.org/1.png)](https://example.org/)', {
      findPicture: find(),
    });
    expect(html).toMatch(/^<p><a [^>]*><picture>.*<\/picture><\/a><\/p>$/);
  });

  test('leave the placeholders of the others as they are', () => {
    const html = renderIssueText(text, { findPicture: find() });
    expect(html.match(/<img/g)).toHaveLength(1);
    expect(html).toContain('<span class="picture-number">图 2</span> 原刊此处有图');
    expect(html).not.toContain('src="https:');
  });
});

describe('links', () => {
  const held = (address: string) => (address === 'https://example.org/a' ? '/issues/2024/09/' : undefined);

  test('lead to the archive where it holds what they name', () => {
    expect(renderIssueText('[甲](https://example.org/a)', { localAddress: held })).toBe(
      '<p><a href="/issues/2024/09/">甲</a></p>',
    );
  });

  test('lead elsewhere without telling who sends the reader', () => {
    expect(renderIssueText('[乙](https://example.org/b)', { localAddress: held })).toBe(
      '<p><a href="https://example.org/b" rel="nofollow noopener noreferrer">乙</a></p>',
    );
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#x0A;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//example.org/',
    '/\\\\example.org',
    'https://user@example.org/',
    'https://example.org/%E2%80%AEgnp',
    'mailto:a@example.org?body=x',
    'relative/path',
  ])('of other kinds keep their words and lose their target: %s', (address) => {
    expect(renderIssueText(`[词](<${address}>)`)).toBe('<p><a>词</a></p>');
  });
});
