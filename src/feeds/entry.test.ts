import { describe, expect, test } from 'vitest';
import { NO_PICTURES, sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { changeEntriesOf } from './change-entries.ts';
import { entriesOf } from './entry.ts';

const id = { year: 2031, number: 5 };
const alias = 'undated/0123456789abcdef';

describe('an entry', () => {
  test('keeps the identifier of a document that became known to be an issue', () => {
    const [entry] = entriesOf([sampleIssue(id, { aliases: [alias] })], NO_PICTURES);
    expect(entry?.id).toBe(`tag:bulletin-archive.example,2026:cncert-weekly/${alias}`);
    expect(entry?.address).toBe('http://localhost:4321/issues/2031/05/');
  });

  test('has another digest when anything that the archive says changes', () => {
    const digests = [{}, { title: '改' }, { editor: '某' }].map(
      (data) => entriesOf([sampleIssue(id, data)], NO_PICTURES)[0]?.digest,
    );
    expect(new Set(digests).size).toBe(3);
  });

  test('of a later change stands above one of a later issue', () => {
    const capture = { file: 'a.txt', sha256: 'a'.repeat(64), reader: 'sample' };
    const early = sampleIssue(
      { year: 2030, number: 1 },
      { captures: [{ ...capture, fetched: '2032-01-01' }] },
    );
    expect(entriesOf([sampleIssue(id), early], NO_PICTURES).map(({ year }) => year)).toEqual([2030, 2031]);
  });
});

describe('an entry with pictures', () => {
  const [kept, other] = ['https://example.org/1.png', 'https://example.org/2.png'];
  const pictures = [kept, other].map((address) => ({ address, place: 'text' as const }));
  const issue = sampleIssue(id, { pictures }, `![](${kept})\n\n![](${other})`);
  const entryWith = (changes: object) => {
    const picture = { src: '/_astro/a.webp', width: 640, height: 300, description: undefined, ...changes };
    return entriesOf([issue], new Map([[kept ?? '', picture]]))[0];
  };

  test('shows the copies of the archive, at absolute addresses, and none of another host', () => {
    const html = entryWith({ sources: [{ src: '/_astro/a.avif', type: 'image/avif' }] })?.html ?? '';
    expect(html.match(/(?:src|srcset)="[^"]*"/g)).toEqual(['src="http://localhost:4321/_astro/a.webp"']);
    expect(html).toContain('<span class="picture-number">图 2</span> 原刊此处有图');
  });

  test('has another digest when a picture is kept, changed or described', () => {
    const digests = [{}, { src: '/_astro/b.webp' }, { width: 641 }, { description: '折线图' }].map(
      (changes) => entryWith(changes)?.digest,
    );
    expect(new Set([issue.digest, ...digests]).size).toBe(5);
  });

  test('keeps its digest when a picture is kept that its text does not show', () => {
    const cover = { address: kept ?? '', place: 'cover' as const };
    const plain = sampleIssue(id, { pictures: [cover] });
    const copy = { src: '/_astro/a.webp', width: 640, height: 300, description: undefined };
    expect(entriesOf([plain], new Map([[cover.address, copy]]))[0]?.digest).toBe(plain.digest);
  });
});

describe('an entry of a change', () => {
  const correction = {
    kind: 'correct',
    field: 'title',
    printed: '<甲>',
    corrected: '乙',
    reason: '误印',
  } as const;
  const entries = changeEntriesOf([sampleIssue(id, { corrections: [{ ...correction, day: '2032-02-01' }] })]);

  test('says what was printed, what stands now, and why', () => {
    expect(entries[0]?.summary).toBe('《样例周报2031年第5期》：标题原印“<甲>”，今作“乙”。理由：误印');
    expect(entries[0]?.updated).toBe('2032-02-01');
  });

  test('says that the day of a capture is the day it was fetched, or that none is known', () => {
    expect(entries[1]?.summary).toMatch(
      /^《样例周报2031年第5期》：采得原件 sample\.txt，.*。所列为原件采集日。$/,
    );
    expect(changeEntriesOf([undatedSample()])[0]?.summary).toContain('采集日未记，所列之日只为排序。');
  });

  test('says of a note only why it was made', () => {
    const note = { kind: 'note', reason: '纸面有污' } as const;
    const [entry] = changeEntriesOf([sampleIssue(id, { corrections: [{ ...note, day: '2032-02-01' }] })]);
    expect(entry?.summary).toBe('《样例周报2031年第5期》：理由：纸面有污');
  });

  test('shows captured words as text', () => {
    expect(entries[0]?.html).toContain('&#x3C;甲>');
  });

  test('has an identifier of its own', () => {
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(2);
  });
});

test('the feed of changes does not grow with the archive', () => {
  const many = Array.from({ length: 53 * 5 }, (_, place) =>
    sampleIssue({ year: 2031 + Math.floor(place / 53), number: 1 + (place % 53) }),
  );
  const entries = changeEntriesOf(many);
  expect(entries).toHaveLength(200);
  expect(entries[0]?.year).toBe(2035);
});

test('a change is told by all that the feed says of it', () => {
  const [id, aliases] = [{ year: 2030, number: 1 }, ['undated/0123456789abcdef']];
  const told = [
    sampleIssue(id, { aliases }),
    sampleIssue(id, { aliases, title: '样例周报改名' }),
    sampleIssue({ year: 2030, number: 2 }, { aliases, title: '样例周报2030年第1期' }),
  ].map((issue) => changeEntriesOf([issue])[0]);
  expect(new Set(told.map((entry) => entry?.id)).size).toBe(1);
  expect(new Set(told.map((entry) => entry?.digest)).size).toBe(told.length);
});
