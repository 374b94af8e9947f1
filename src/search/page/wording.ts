import type { Facet, Order } from '../question.ts';
import type { Reply } from './session.ts';

/** The facets by their names for readers. */
export const FACET_WORDS: Record<Facet, string> = {
  year: '年份',
  rating: '评价',
  kind: '来源',
  section: '栏目',
};

export const ORDER_WORDS: Record<Order, string> = {
  relevance: '相关程度',
  newest: '由新到旧',
  oldest: '由旧到新',
};

/** Says how many issues were found. */
export function statusOf({ step, total, isSure }: Reply): string {
  if (step === 'none' || total === 0) return '没有找到';
  return `${isSure ? '' : '至多 '}${total} 期`;
}

/** Says which step answered, where it was not the exact one; `undefined` for exact answers. */
export function noticeOf({ step, words, wanted }: Reply, asked: string): string | undefined {
  if (step === 'corrected') return `没有完全匹配“${asked}”；以下是“${words.join(' ')}”的结果。`;
  if (step === 'words') return `没有完全匹配“${asked}”；以下各期分别含有：${words.join('、')}。`;
  if (step === 'partial') return '没有完全匹配；以下包含部分词语。';
  if (step !== 'none') return undefined;
  const apart = wanted.length > 0 ? '但有未收的期，标题与之相符，见下。' : '';
  return `各期原文中没有“${asked}”。${apart || '可以减少词语，或换一种说法。'}`;
}
