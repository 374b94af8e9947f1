import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { onceFor } from '#archive/once-for.ts';
import { newestFirst } from '#archive/order.ts';
import { site } from '../site.ts';

const ISSUES_OF_LATE = 104;
const MOST_TERMS = 10;
/** Chinese that joins words instead of naming things. */
const JOINING = /[的了和及与或在为是有对将被等从向并其中以由于各该此本共含内上下]/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const MOST_WORDS = 3;
const LEAST_LENGTH = 3;
const MOST_LENGTH = 8;
const LEAST_COUNT = 2;
/** A term of which one neighbour stands more often than this beside it is a piece of a longer one. */
const MOST_ALIKE = 0.6;

/** How often words stand together, and beside which others. */
interface Use {
  count: number;
  readonly before: Map<string, number>;
  readonly after: Map<string, number>;
}

/**
 * Finds the terms that an archive uses most: words that stand together again and again, in ever other company.
 * `恶意代码` is one; `传播移动` is not, since `互联网` always follows it.
 *
 * @param texts - the texts of some issues; a million characters take about a second
 * @returns terms in the order of their frequency; of two that overlap, the more frequent
 */
export function frequentTerms(texts: readonly string[], most: number): string[] {
  const chosen: string[] = [];
  const terms = [...usesOf(texts)].filter(([, use]) => use.count >= LEAST_COUNT && standsAlone(use));
  const weight = (term: string, { count }: Use) => count * term.length;
  terms.sort(([a, left], [b, right]) => weight(b, right) - weight(a, left) || (a < b ? -1 : 1));
  for (const [term] of terms) {
    if (chosen.length === most) break;
    if (!chosen.some((other) => overlaps(other, term))) chosen.push(term);
  }
  return chosen;
}

/**
 * Gives the terms that the issues of the last two years use most. An old archive costs no more than a young one,
 * and the page in a further language nothing.
 */
export const termsOfLate = onceFor((issues: readonly ArchivedIssue[]) => {
  const ofLate = newestFirst(issues).slice(0, ISSUES_OF_LATE);
  return frequentTerms(
    ofLate.map(({ body }) => body.replaceAll(site.series.title, '')),
    MOST_TERMS,
  );
});

function usesOf(texts: readonly string[]): Map<string, Use> {
  const uses = new Map<string, Use>();
  // Punctuation parts words better than anything: each mark counts as another neighbour.
  let marks = 0;
  for (const run of texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])) {
    const words = [...segmenter.segment(run)].map(({ segment }) => segment);
    words.forEach((_, start) => {
      for (let end = start + 2; end <= Math.min(words.length, start + MOST_WORDS); end += 1) {
        const term = words.slice(start, end).join('');
        if (!isTerm(term, words.slice(start, end))) continue;
        const use = uses.get(term) ?? { count: 0, before: new Map(), after: new Map() };
        uses.set(term, use);
        use.count += 1;
        marks += 1;
        add(use.before, words[start - 1] ?? `，${marks}`);
        add(use.after, words[end] ?? `。${marks}`);
      }
    });
  }
  return uses;
}

function isTerm(term: string, words: readonly string[]): boolean {
  const isWhole = words.every((word) => word.length > 1);
  return isWhole && term.length > LEAST_LENGTH && term.length <= MOST_LENGTH && !JOINING.test(term);
}

function standsAlone({ count, before, after }: Use): boolean {
  return [before, after].every((words) => Math.max(...words.values()) <= count * MOST_ALIKE);
}

function overlaps(one: string, other: string): boolean {
  return one.includes(other.slice(0, 2)) || one.includes(other.slice(-2));
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
