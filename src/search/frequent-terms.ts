import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { pieceOf } from '#archive/earlier-build.ts';
import { yearsOfIssues } from '#archive/years.ts';

/** Chinese that joins words instead of naming things. */
const JOINING = /[的了和及与或在为是有对将被等从向并其中以由于各该此本共含内上下]/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const LEAST_LENGTH = 4;

/**
 * Finds the terms that an archive uses most: two neighbouring words that stand together again and
 * again, `恶意代码`, `安全漏洞`.
 *
 * @returns terms in the order of their frequency; of two that overlap, the more frequent
 */
export function frequentTerms(issues: readonly ArchivedIssue[], most: number): string[] {
  // Counted year by year: when an issue is added, only its year is counted again.
  const counts = new Map<string, number>();
  for (const { name, items, digest } of yearsOfIssues(issues)) {
    const piece = { kind: 'terms', group: 'years', name, digest };
    for (const [term, count] of pieceOf(piece, () => countTerms(items.map(({ body }) => body)))) {
      counts.set(term, (counts.get(term) ?? 0) + count);
    }
  }
  return mostFrequent(counts, most);
}

function countTerms(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
      const words = [...segmenter.segment(run)].map(({ segment }) => segment);
      words.slice(1).forEach((word, at) => {
        const term = `${words[at]}${word}`;
        const isTerm = word.length > 1 && (words[at]?.length ?? 0) > 1 && term.length >= LEAST_LENGTH;
        if (isTerm && !JOINING.test(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
      });
    }
  }
  return counts;
}

function mostFrequent(counts: ReadonlyMap<string, number>, most: number): string[] {
  const ordered = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  const chosen: string[] = [];
  for (const [term] of ordered) {
    const overlaps = chosen.some(
      (other) => other.includes(term.slice(0, 2)) || other.includes(term.slice(-2)),
    );
    if (!overlaps) chosen.push(term);
    if (chosen.length === most) break;
  }
  return chosen;
}
