import { describe, expect, test } from 'vitest';
import { indexedPage } from './indexed-page.ts';

const page = (body: string) =>
  `<html lang="zh-CN"><body><nav>外</nav><main data-pagefind-body>${body}</main></body></html>`;
const simplified = new Map([['門', '门']]);

describe('a page as Pagefind is given it', () => {
  test.each([
    ['<h2 id="a">态势</h2><p>良好。</p>', '态势良好。'],
    ['<p>事<br>件 <b>后</b><i>門</i></p>', '事件后门'],
    ['<p>文</p><p data-pagefind-ignore>不收</p><script>1</script>', '文'],
    ['<ul><li>一<ul><li>二</li></ul></li></ul>', '一二'],
    ['<p>&lt;b&gt;１</p>', '<b>1'],
  ])('%s has the text %s', (body, visible) => {
    expect(indexedPage(page(body), simplified)?.visible).toBe(visible);
  });

  test('has its blocks ended, and what was printed beside it', () => {
    const { html = '' } = indexedPage(page('<p>植入後門</p><p>良</p>'), simplified) ?? {};
    expect(html).toContain('<p>植入後门⁋</p><p>良⁋</p>');
    expect(html).toContain('<span id="printed:[3,1,&#x22;門&#x22;]"></span>');
  });

  test('brings nothing of what surrounds the text but its language', () => {
    const { html = '' } = indexedPage(page('<p>文</p><nav data-pagefind-ignore>内</nav>'), simplified) ?? {};
    expect(html).toBe('<html lang="zh-CN"><body><main data-pagefind-body=""><p>文⁋</p></main></body></html>');
  });

  test('is not begun by what only looks like it', () => {
    const head = '<head><meta content="<main data-pagefind-body>假"></head>';
    const html = page('<p>真</p>').replace('<body>', `${head}<body>`);
    expect(indexedPage(html, simplified)?.visible).toBe('真');
  });

  test('is none where search does not reach', () => {
    expect(indexedPage('<html><body><p>文</p></body></html>', simplified)).toBeUndefined();
  });
});
