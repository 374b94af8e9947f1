import {
  countStates,
  restsOnEvidence,
  type Week,
  type WeekState,
  type YearOfWeeks,
} from '#archive/holdings.ts';

/** A week's state in the data files: an issue that only captures without text prove is told apart. */
export type HoldingState = WeekState | 'evidence';

/** Names the state of a week. */
export function holdingStateOf(week: Week): HoldingState {
  return restsOnEvidence(week) ? 'evidence' : week.state;
}

/** Counts the weeks of some years in each state; none is said to be expected where nobody knows how many were. */
export function countHoldingStates(years: readonly YearOfWeeks[]): Partial<Record<HoldingState, number>> {
  const counts = { held: 0, referenced: 0, evidence: 0, expected: 0, 'never-published': 0 };
  for (const { weeks } of years) for (const week of weeks) counts[holdingStateOf(week)] += 1;
  const { expected, ...others } = counts;
  return countStates(years).expected === undefined ? others : counts;
}
