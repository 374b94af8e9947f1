import { restsOnEvidence, type Week, type WeekState } from '#archive/holdings.ts';

/** A week's state in the data files: an issue that only captures without text prove is told apart. */
export type HoldingState = WeekState | 'evidence';

/** Names the state of a week. */
export function holdingStateOf(week: Week): HoldingState {
  return restsOnEvidence(week) ? 'evidence' : week.state;
}

/** Counts the weeks in each state. */
export function countHoldingStates(weeks: readonly Week[]): Record<HoldingState, number> {
  const counts: Record<HoldingState, number> = {
    held: 0,
    referenced: 0,
    evidence: 0,
    expected: 0,
    'never-published': 0,
  };
  for (const week of weeks) counts[holdingStateOf(week)] += 1;
  return counts;
}
