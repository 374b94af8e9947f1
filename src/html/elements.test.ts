import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { HOSTILE } from '../../tests/import/hostile-corpus.ts';
import { elementsOf, outermost } from './elements.ts';

interface Read {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string>>;
}

function read(page: string): Read[] {
  return elementsOf(page).map(({ name, start, inside, attributes }) => ({
    name,
    start,
    end: inside,
    attributes,
  }));
}

/** Reads the tags as browsers do. */
function readByTree(page: string): Read[] {
  const tags: Read[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('attrs' in node && node.sourceCodeLocation) {
      const { startTag, startOffset, endOffset } = node.sourceCodeLocation;
      tags.push({
        name: node.tagName,
        start: startTag?.startOffset ?? startOffset,
        end: startTag?.endOffset ?? endOffset,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      });
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return tags.sort((one, other) => one.start - other.start);
}

test.each([
  ['<p title="<a href=\'/\'>">文</p>'],
  ["<p title='\"' hidden=''>文</p>"],
  ['<a title=1\u3000x>文</a><a\u00a0b>文</a>'],
  ['<input value=a/b checked><br/>'],
  ['<P Title="&amp;&lt;&#x41;&notit;">文</P >'],
  ['<a title="1" title="2">文</a>'],
  ['<!-- <p> --><p>文</p><!---->'],
  ['<script>"<p>"</script><textarea><p></textarea><style>p > a {}</style>'],
  ['<title></p><p></title><p>文</p>'],
])('reads %s as browsers do', (body) => {
  expect(read(`<!doctype html>${body}`)).toEqual(readByTree(`<!doctype html>${body}`));
});

test('reads what is written of hostile texts as browsers do', () => {
  const hostile = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: fc.constantFrom(...'<>"\'&;=/-! \u3000a#') }),
  );
  const element = fc.record({
    type: fc.constant('element' as const),
    tagName: fc.constantFrom('a', 'p', 'div', 'svg'),
    properties: fc.record({ title: hostile, href: hostile }),
    children: fc.array(fc.record({ type: fc.constant('text' as const), value: hostile }), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(element), (children) => {
      const page = `<!doctype html><body>${toHtml({ type: 'root', children })}</body>`;
      const asWritten = ({ name }: Read) => !/^(?:html|head)$/.test(name);
      expect(read(page).filter(asWritten)).toEqual(readByTree(page));
    }),
  );
});

test('finds elements with all that is in them', () => {
  const page = '<i><b>1<b>2</b></b></i><b>3</b><b><i></i></b>';
  const found = outermost(elementsOf(page), ({ name }) => name === 'b');
  expect(found.map(({ start, end }) => page.slice(start, end))).toEqual([
    '<b>1<b>2</b></b>',
    '<b>3</b>',
    '<b><i></i></b>',
  ]);
});

test('an element without an end tag ends where it is ended', () => {
  const page = '<ul><li>1<br>2<li>3</ul>4';
  expect(elementsOf(page).map(({ start, end }) => page.slice(start, end))).toEqual([
    '<ul><li>1<br>2<li>3</ul>',
    '<li>1<br>2',
    '<br>',
    '<li>3',
  ]);
});
