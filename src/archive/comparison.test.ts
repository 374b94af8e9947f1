import { expect, test } from 'vitest';
import type { ArchivedIssue } from './archived-issue.ts';
import { compareFigures } from './comparison.ts';

const patterns = {
  fires: { label: '火情', topic: '灾情', unit: '起', pattern: /x/ },
  floods: { label: '水情', topic: '灾情', unit: '起', pattern: /x/ },
  visitors: { label: '访客', topic: '来访', unit: '人', pattern: /x/ },
};
const figure = (value: number, unit = '起') => ({ value, unit, printed: `${value}${unit}` });
const issue = (figures: Record<string, ReturnType<typeof figure>>) =>
  ({ data: { figures } }) as unknown as ArchivedIssue;
const differences = (here: ArchivedIssue, there?: ArchivedIssue) =>
  compareFigures(here, there, patterns).map(({ difference }) => difference);

test('gives every figure of the topics an issue speaks of, in the order of the series', () => {
  const compared = compareFigures(issue({ floods: figure(2) }), undefined, patterns);
  expect(compared.map(({ key, here }) => [key, here?.value])).toEqual([
    ['fires', undefined],
    ['floods', 2],
  ]);
});

test('gives nothing for an issue without figures', () => {
  expect(compareFigures(issue({}), issue({ fires: figure(1) }), patterns)).toEqual([]);
});

test('counts the difference between two issues, zero included', () => {
  const here = issue({ fires: figure(3), floods: figure(5) });
  expect(differences(here, issue({ fires: figure(7), floods: figure(5) }))).toEqual([-4, 0]);
});

test('does not take an absent figure for zero', () => {
  const here = issue({ fires: figure(3) });
  expect(differences(here, issue({ floods: figure(7) }))).toEqual([undefined, undefined]);
  expect(differences(here)).toEqual([undefined, undefined]);
});

test('does not compare what is counted in different units', () => {
  expect(differences(issue({ fires: figure(3) }), issue({ fires: figure(3, '万起') }))[0]).toBeUndefined();
});

test('tells a figure that nobody can read from one that is not printed, here and there', () => {
  const illegible = {
    data: { figures: {}, unread: { figures: { fires: '火情□起' } } },
  } as unknown as ArchivedIssue;
  const [fires, floods] = compareFigures(illegible, issue({ fires: figure(1) }), patterns);
  expect([fires?.unreadHere, floods?.unreadHere]).toEqual(['火情□起', undefined]);
  expect(compareFigures(issue({ floods: figure(1) }), illegible, patterns)[0]?.unreadThere).toBe('火情□起');
});
