import { expect, test } from 'vitest';
import { onceFor } from './once-for.ts';

test('computes once for each subject, whatever it looks like', () => {
  let count = 0;
  const next = onceFor((_subject: object) => {
    count += 1;
    return count;
  });
  const [one, other] = [{ a: 1 }, { a: 1 }];
  expect([next(one), next(other), next(one)]).toEqual([1, 2, 1]);
});
