import type { Difference } from '#bulletin/schema.ts';
import { plainLine } from '#bulletin/terminal-text.ts';
import { codeOf, sayError } from '../fault.ts';
import type { ImportedCapture } from '../import-capture.ts';
import { BETWEEN_BLOCKS, countFates, type Stretch } from '../ledger.ts';
import { type Language, type Said, say } from './messages.ts';

/** What can become of a capture, in the words of the summary. */
export const OUTCOMES = {
  imported: { zh: '已导入', en: 'imported' },
  unchanged: { zh: '无变化', en: 'unchanged' },
  'same-issue': { zh: '同一期的另一份', en: 'another copy of an issue' },
  evidence: { zh: '仅作存在之证', en: 'evidence only' },
  duplicate: { zh: '重复的文件', en: 'duplicate file' },
  edited: { zh: '手工改过，未覆盖', en: 'edited by hand, left alone' },
  quarantined: { zh: '隔离', en: 'quarantined' },
  refused: { zh: '拒绝', en: 'refused' },
} as const satisfies Record<string, Said>;

export type Outcome = keyof typeof OUTCOMES;

/** What became of one capture. */
export interface CaptureReport {
  readonly name: string;
  readonly outcome: Outcome;
  /** The file it went into, below `content`. */
  readonly path?: string;
  /** Why it was refused, or whose text was taken instead. */
  readonly error?: unknown;
  readonly imported?: ImportedCapture;
  /** How copies of its issue differ, `chosen` being the words of the capture in `from`. */
  readonly differences?: readonly (Difference & { readonly from: string })[];
}

/** What became of all captures of one run. */
export interface Report {
  readonly captures: readonly CaptureReport[];
  /** What is said of no capture: corrections that fit nothing, files that were passed over. */
  readonly notes?: readonly Error[];
  /** Whether no capture was refused or set aside. */
  readonly ok: boolean;
}

const WORDS = {
  characters: { zh: '字符', en: 'characters' },
  kept: { zh: '留在正文', en: 'kept' },
  field: { zh: '成为字段', en: 'made fields' },
  removed: { zh: '移除', en: 'removed' },
  note: { zh: '注意', en: 'note' },
  places: { zh: '处', en: 'places' },
  captures: { zh: '份原件', en: 'captures' },
  noted: { zh: '有“注意”的原件，请核对', en: 'captures with notes, to be checked' },
} as const satisfies Record<string, Said>;

/** Rules whose stretches are many and alike: a report counts them, an explanation lists them. */
const COUNTED = new Set<string | undefined>([BETWEEN_BLOCKS, 'page-markup', 'page-machinery']);

/** Writes a report for a terminal: each capture, its account, what was removed, and the summary. */
export function formatReport({ captures, notes = [] }: Report, language: Language = 'zh'): string {
  const lines = captures.flatMap((capture) => formatCapture(capture, language));
  const summary = Object.entries(countOutcomes(captures)).map(
    ([outcome, count]) => `${OUTCOMES[outcome as Outcome][language]} ${count}`,
  );
  const attention = captures.length > MANY ? listAttention(captures, language) : [];
  return [
    ...lines,
    ...attention,
    ...notes.map(
      (note) => `${WORDS.note[language]} [${codeOf(note)}] ${plainLine(sayError(note, language))}`,
    ),
    `${captures.length} ${WORDS.captures[language]}: ${summary.join(', ')}`,
  ].join('\n');
}

/** With more captures than this, what a person must look at is said again at the end. */
const MANY = 20;
const ASKS = new Set<Outcome>(['refused', 'quarantined', 'edited']);

function listAttention(captures: readonly CaptureReport[], language: Language): string[] {
  const asking = captures.filter(({ outcome }) => ASKS.has(outcome)).map((one) => headOf(one, language));
  const noted = captures.filter(({ imported }) => imported && imported.messages.length > 0);
  const names = noted.map(({ name }) => `  ${plainLine(name)}`);
  const notes = noted.length > 0 ? [`${WORDS.noted[language]}: ${noted.length}`, ...names] : [];
  return asking.length + notes.length === 0 ? [] : ['', ...asking, ...notes];
}

function headOf({ name, outcome, path, error }: CaptureReport, language: Language): string {
  const why = error === undefined ? '' : ` (${plainLine(sayError(error, language))})`;
  return `${plainLine(name)}: ${OUTCOMES[outcome][language]}${path ? ` → ${path}` : ''}${why}`;
}

/** Counts captures by what became of them. */
export function countOutcomes(captures: readonly CaptureReport[]): Partial<Record<Outcome, number>> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const outcome of Object.keys(OUTCOMES) as Outcome[]) {
    const count = captures.filter((capture) => capture.outcome === outcome).length;
    if (count > 0) counts[outcome] = count;
  }
  return counts;
}

function formatCapture(capture: CaptureReport, language: Language): string[] {
  const { imported, differences = [] } = capture;
  const head = headOf(capture, language);
  if (!imported) return [head];
  const counts = countFates(imported.account);
  const counted = (['kept', 'field', 'removed'] as const).map(
    (fate) => `${WORDS[fate][language]} ${counts[fate]}`,
  );
  return [
    head,
    `  ${WORDS.characters[language]} ${imported.capture.text.length}: ${counted.join(', ')}`,
    ...formatNotes(imported, language),
    ...differences.map(
      (difference) => `  ${WORDS.note[language]} [copy-differs] ${sayDifference(difference, language)}`,
    ),
    ...formatRemoved(imported, language),
  ];
}

/** Lists what was noted on a capture, a line each. */
export function formatNotes({ messages }: ImportedCapture, language: Language): string[] {
  return messages.map(
    (message) => `  ${WORDS.note[language]} [${message.ruleId}] ${plainLine(sayError(message, language))}`,
  );
}

function sayDifference(
  { field, chosen = '', other = '', capture, from }: Difference & { from: string },
  language: Language,
): string {
  return plainLine(say('copy-differs', { field, chosen, other, capture, from }, language));
}

/** Lists what was removed, a line for each rule, with its texts and how often; of some only how many there are. */
export function formatRemoved({ account, capture }: ImportedCapture, language: Language = 'zh'): string[] {
  const removed = account.filter(({ fate }) => fate === 'removed');
  const label = WORDS.removed[language];
  return [...Map.groupBy(removed, ({ by }) => by)]
    .toSorted(([a], [b]) => Number(COUNTED.has(a)) - Number(COUNTED.has(b)))
    .map(([by, stretches]) => {
      const size = countFates(stretches).removed;
      const count = `${stretches.length} ${WORDS.places[language]}, ${size} ${WORDS.characters[language]}`;
      const texts = COUNTED.has(by) ? count : listTexts(stretches, capture.text);
      return `  ${label} [${by}] ${texts}`;
    });
}

function listTexts(stretches: readonly Stretch[], text: string): string {
  return [...Map.groupBy(stretches, (stretch) => quote(stretch, text))]
    .map(([words, { length }]) => `${words}${length > 1 ? ` ×${length}` : ''}`)
    .join(' ');
}

/** Quotes a stretch of a capture, safe for a terminal. */
export function quote({ start, end }: Stretch, text: string): string {
  return plainLine(JSON.stringify(text.slice(start, end)));
}
