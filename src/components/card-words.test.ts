import { expect, test } from 'vitest';
import { sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { type Card, drawArchiveCard, drawIssueCard } from '#sharing/card.ts';
import { en } from '#wording/en.ts';
import { zh } from '#wording/zh.ts';
import { site } from '../site.ts';
import { cardWordsOf } from './card-words.ts';

const figures = (count: number) =>
  Object.fromEntries(
    Object.entries(site.series.figures)
      .slice(0, count)
      .map(([key, { unit }], place) => [key, { value: 1000 + place, unit, printed: 'x' }]),
  );
const full = sampleIssue(
  { year: 2025, number: 1 },
  {
    period: { start: '2024-12-30', end: '2025-01-05', printed: '12月30日-1月5日' },
    rating: { value: '良', printed: '评价为良' },
    figures: figures(9),
  },
);

test.each([
  ['of an issue', full],
  ['of an issue that says little', sampleIssue({ year: 2024, number: 9 })],
  ['of a document without a number', undatedSample()],
])('the words of the card %s have every letter on it, as often', (_name, issue) => {
  const words = cardWordsOf(issue, zh);
  expect(lettersBeyond(drawIssueCard(issue, site.series, site.name), words)).toBe('');
});

test('the words of the archive’s card have every letter on it, as often', () => {
  const oldest = sampleIssue({ year: 2023, number: 7 });
  const counts = { held: 2, referenced: 3, expected: 0, undated: 1 };
  const words = zh.home.cardWords({ ...counts, oldest, newest: full });
  expect(lettersBeyond(drawArchiveCard([full, oldest], site.series, site.name), words)).toBe('');
});

test('figures for which a card has no room are not in its words', () => {
  expect(cardWordsOf(full, zh)).toContain('1004');
  expect(cardWordsOf(full, zh)).not.toContain('1005');
});

test('the words of a card are in the language of its page', () => {
  expect(cardWordsOf(full, en)).toMatch(/^CNCERT .*No\. 1 of 2025, 30 December 2024 – 5 January 2025/);
});

/** Gives the letters on a card that its words do not have, or have less often. */
function lettersBeyond(card: Card, words: string): string {
  const left = [...words];
  return card
    .flatMap((mark) => ('character' in mark ? mark.character : []))
    .filter((letter) => {
      const place = left.indexOf(letter);
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    })
    .join('');
}
