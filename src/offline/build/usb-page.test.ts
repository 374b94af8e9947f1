import { describe, expect, test } from 'vitest';
import { fileOf } from '#cache/site-files.ts';
import { carryPage, leadsFrom } from './usb-page.ts';

const held = new Set([
  'index.html',
  'issues/index.html',
  'issues/2024/09/index.html',
  'icon.svg',
  'search/index.html',
]);

describe.each([
  ['at the root of its host', '/'],
  ['below a base path', '/repo/'],
])('from an issue of a site %s', (_name, base) => {
  const leads = leadsFrom('issues/2024/09/index.html', held, { site: 'https://example.org', base });
  test.each([
    [base, '../../../index.html'],
    [`${base}issues/`, '../../../issues/index.html'],
    [`${base}issues/#n9`, '../../../issues/index.html#n9'],
    [`${base}search/?q=周报`, '../../../search/index.html?q=周报'],
    [`${base}icon.svg`, '../../../icon.svg'],
    [`${base}rss.xml`, `https://example.org${base}rss.xml`],
    ['#provenance', undefined],
    ['https://example.org/', undefined],
    ['//example.org/', undefined],
  ])('%s leads to %s', (address, expected) => {
    expect(leads(address)).toBe(expected);
  });
});

describe('a page in a folder', () => {
  const carry = (path: string, html: string) => {
    const leads = leadsFrom(path, held, { site: 'https://example.org', base: '/' });
    const page = fileOf(path, `<!doctype html><head></head><body>${html}</body>`);
    return new TextDecoder().decode(carryPage(page, leads, '../usb/search.js'));
  };

  test('has no script that needs a server, and the search page the one that does not', () => {
    expect(carry('index.html', '<script type="module" src="/_astro/a.js"></script>')).not.toContain('script');
    expect(carry('search/index.html', '')).toContain('<script src="../usb/search.js" defer></script>');
  });

  test('shows what is for the folder and not what is for the site', () => {
    const html = carry('index.html', '<p data-usb hidden>here</p><div data-online><p>there</p></div>');
    expect(html).toContain('<p data-usb>here</p>');
    expect(html).not.toContain('there');
  });

  test.each([
    ['text', '<p>&lt;script type=module>&amp;&#x3C;a href="/">'],
    ['what looks like a tag in an attribute', '<p title="<a href=\'/issues/\'>">文</p>'],
    ['what looks like a tag in a script', '<script type="application/ld+json">"<a href=\'/\'>"</script>'],
    ['addresses of others', '<a href="//example.org/">文</a><a href="https://example.org/?a&amp;b">文</a>'],
  ])('keeps %s as it is', (_name, html) => {
    expect(carry('index.html', html)).toContain(html);
  });

  test.each([
    [`<a href='/issues/?a&amp;b="c"'>`, '<a href="issues/index.html?a&amp;b=&quot;c&quot;">'],
    ['<a HREF=/issues/ title=x>', '<a href="issues/index.html" title="x">'],
    ['<a href="&#47;issues/">', '<a href="issues/index.html">'],
    ['<a href="/issues/" href="/">', '<a href="issues/index.html">'],
    ['<input data-issues="/issues/">', '<input data-issues="issues/" data-file="index.html">'],
  ])('%s is carried as %s', (written, expected) => {
    expect(carry('index.html', written)).toContain(expected);
  });

  test('loses what is for the site with all that is in it', () => {
    const html = '<div data-online><div><a href="/">there</a></div>there</div><p>here</p>';
    expect(carry('index.html', html)).toContain('<body><p>here</p></body>');
  });
});
