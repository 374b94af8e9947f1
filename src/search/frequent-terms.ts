/** Chinese that joins words instead of naming things. */
const JOINING = /[的了和及与或在为是有对将被等从向并其中以由于各该此本共含内上下]/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const LEAST_LENGTH = 4;

/**
 * Finds the terms that an archive uses most: two neighbouring words that stand together again and
 * again, `恶意代码`, `安全漏洞`.
 *
 * @param texts - the texts of all issues
 * @returns terms in the order of their frequency; of two that overlap, the more frequent
 */
export function frequentTerms(texts: readonly string[], most: number): string[] {
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
