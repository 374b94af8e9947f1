import type { IssueData } from './schema.ts';

/** Lists what stands in an issue where a field is looked for and cannot be read: the words by the field's path. */
export function unreadFields({ unread = {} }: Pick<IssueData, 'unread'>): Record<string, string> {
  const { period, rating, figures = {} } = unread;
  return {
    ...(period && { period }),
    ...(rating && { rating }),
    ...Object.fromEntries(Object.entries(figures).map(([key, printed]) => [`figures.${key}`, printed])),
  };
}
