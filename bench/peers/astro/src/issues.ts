import { getCollection } from 'astro:content';

export async function newestFirst() {
  const issues = await getCollection('issues');
  return issues.sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf());
}

export const dayOf = (date: Date) => date.toISOString().slice(0, 10);
