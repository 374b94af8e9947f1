/** Why something could not be saved. */
export type Reason =
  /** No answer came: the network is down, or the connection broke. */
  | 'unreachable'
  /** The server has no such file: the site is being replaced. */
  | 'missing'
  /** What came is not what the archive published. */
  | 'altered'
  /** The device, or the browser's share of it, is full. */
  | 'no-room'
  /** The browser lets this page store nothing. */
  | 'blocked'
  /** The reader stopped it. */
  | 'stopped';

const REASONS: readonly string[] = ['unreachable', 'missing', 'altered', 'no-room', 'blocked', 'stopped'];

/** Makes an error that carries its reason. */
export function failure(reason: Reason, detail: string): Error {
  return new Error(detail, { cause: reason });
}

/** Reads the reason of any error that a browser or this program throws while saving. */
export function reasonOf(error: unknown): Reason {
  if (!(error instanceof Error)) return 'blocked';
  if (typeof error.cause === 'string' && REASONS.includes(error.cause)) return error.cause as Reason;
  if (error.name === 'QuotaExceededError') return 'no-room';
  if (error.name === 'AbortError') return 'stopped';
  return 'blocked';
}
