import { expect, test } from 'vitest';
import { isCorrected } from './corrected.ts';

test.each([
  ['figures.incidents', 'figures.incidents', true],
  ['figures.incidents.value', 'figures.incidents', true],
  ['figures.incidents.share.percent', 'figures.incidents', false],
  ['figures.incidents', 'figures.incidentsAbroad', false],
  ['period.end', 'period', true],
  ['published.day', 'period', false],
  ['changes.virus.percent', 'changes.virus', true],
])('a correction of %s makes %s a person’s: %s', (field, of, is) => {
  expect(isCorrected({ corrections: [{ kind: 'correct', field, reason: 'x' }] }, of)).toBe(is);
});

test('an issue that a person gave its number has nothing else of that person', () => {
  const corrections = [{ kind: 'assign' as const, field: 'rating', reason: 'x' }];
  expect(isCorrected({ corrections }, 'rating')).toBe(false);
});
