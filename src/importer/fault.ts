import type { VFile } from 'vfile';
import { type Code, type Language, say, type Values } from './report/messages.ts';

/** What an error of the importer's own carries, so that it can be said in another language. */
export interface Cause {
  readonly code: Code;
  readonly values: Values;
}

/** Makes an error that can be said in both languages. */
export function fault(code: Code, values: Values = {}): Error {
  const cause: Cause = { code, values };
  return new Error(say(code, values), { cause });
}

/** Notes a flaw of a document on its file, and goes on. */
export function remark(file: VFile, code: Code, values: Values = {}): void {
  file.message(say(code, values), { ruleId: code, source: 'import', cause: fault(code, values) });
}

/** What was noted on a capture. */
export interface ImportMessage extends Error {
  readonly ruleId?: string | undefined;
  readonly reason: string;
}

/** Makes again what was noted on a file. */
export function messageOf(code: Code, values: Values): ImportMessage {
  return Object.assign(fault(code, values), { ruleId: code, reason: say(code, values) });
}

/** Gives the code of an error of our own. */
export function codeOf(error: unknown): Code | undefined {
  return causeOf(error)?.code;
}

/** Says an error in a language; one that is not our own speaks for itself. */
export function sayError(error: unknown, language: Language): string {
  const cause = causeOf(error);
  return cause ? say(cause.code, cause.values, language) : String((error as Error).message ?? error);
}

/** Gives the code and the values of an error of our own, or of what was noted on a file. */
export function causeOf(error: unknown): Cause | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) return causeOf(cause);
  return typeof cause === 'object' && cause !== null && 'code' in cause && 'values' in cause
    ? (cause as Cause)
    : undefined;
}
