import type { ImportedCapture } from './import-capture.ts';
import { BETWEEN_BLOCKS, countFates } from './ledger.ts';
import { plainForTerminal } from './terminal-text.ts';

/** What can become of a capture, in the words of the summary. */
const OUTCOMES = {
  imported: '已导入',
  unchanged: '无变化',
  'same-issue': '同一期的另一份',
  evidence: '仅作存在之证',
  duplicate: '重复的文件',
  edited: '手工改过，未覆盖',
  quarantined: '隔离',
  refused: '拒绝',
} as const;

/** What became of one capture. */
export interface CaptureReport {
  readonly name: string;
  readonly outcome: keyof typeof OUTCOMES;
  /** The file it went into, below `content`. */
  readonly path?: string;
  /** Why it was refused, or whose text was taken instead. */
  readonly reason?: string;
  readonly imported?: ImportedCapture;
}

/** What became of all captures of one run. */
export interface Report {
  readonly captures: readonly CaptureReport[];
  /** Whether no capture was refused. */
  readonly ok: boolean;
}

/** Writes a report for a terminal: each capture, its account, what was removed, and the summary. */
export function formatReport({ captures }: Report): string {
  const lines = captures.flatMap(formatCapture);
  const counts = Object.entries(OUTCOMES)
    .map(([outcome, label]) => ({ label, count: captures.filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} ${count}`);
  return [...lines, `共 ${captures.length} 份原件：${counts.join('，') || '无'}`].join('\n');
}

function formatCapture({ name, outcome, path, reason, imported }: CaptureReport): string[] {
  const head = `${plainForTerminal(name)}：${OUTCOMES[outcome]}${path ? ` → ${path}` : ''}`;
  const why = reason ? `。${plainForTerminal(reason)}` : '';
  if (!imported) return [`${head}${why}`];
  const { kept, field, removed } = countFates(imported.account);
  return [
    `${head}${why}`,
    `  字符 ${imported.capture.text.length}：留在正文 ${kept}，成为字段 ${field}，移除 ${removed}`,
    ...imported.messages.map((message) => `  注意 [${message.ruleId}] ${plainForTerminal(message.reason)}`),
    ...formatRemoved(imported),
  ];
}

/** Lists every removed stretch with its rule and its text; white space between blocks in one line. */
export function formatRemoved({ account, capture }: ImportedCapture): string[] {
  const removed = account.filter(({ fate }) => fate === 'removed');
  const spaces = removed.filter(({ by }) => by === BETWEEN_BLOCKS);
  const width = countFates(spaces).removed;
  return [
    ...removed
      .filter(({ by }) => by !== BETWEEN_BLOCKS)
      .map(({ start, end, by }) => `  移除 [${by}] ${quote(capture.text.slice(start, end))}`),
    `  移除 [${BETWEEN_BLOCKS}] ${spaces.length} 处，共 ${width} 个空白字符`,
  ];
}

function quote(text: string): string {
  return plainForTerminal(JSON.stringify(text));
}
