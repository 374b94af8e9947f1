import { describe, expect, test } from 'vitest';
import { renderIssueText } from './render-issue-text.ts';

describe('the text of an issue', () => {
  test('has an addressable heading for each section', () => {
    expect(renderIssueText('## 基本态势\n\n## 基本态势\n\n# Top!')).toBe(
      '<h2 id="基本态势">基本态势</h2>\n<h2 id="基本态势-2">基本态势</h2>\n<h2 id="section-Top">Top!</h2>',
    );
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

describe('pictures', () => {
  test('leave a numbered placeholder each, outside the paragraphs', () => {
    const html = renderIssueText('前![](https://example.org/1.png)![柱状图](https://example.org/2.png)后');
    expect(html).toContain('<p>前</p><figure class="picture" data-pagefind-ignore="">');
    expect(html).toContain('<span class="picture-number">图 2</span> 柱状图（本档案未收存此图。）');
    expect(html).toMatch(/<p>后<\/p>$/);
    expect(html).not.toContain('<img');
  });

  test('without an address have no link', () => {
    expect(renderIssueText('![]()')).not.toContain('<a');
  });

  test('inside a link keep the link outside', () => {
    const html = renderIssueText('[![](https://example.org/1.png)](https://example.org/)');
    expect(html).not.toContain('<img');
    expect(html).toContain('图 1');
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
