import rss from '@astrojs/rss';
import { newestFirst } from '../issues';

export async function GET({ site }) {
  const issues = await newestFirst();
  return rss({
    title: '试验档案',
    description: '试验档案',
    site,
    items: issues.slice(0, 20).map(({ id, data, rendered }) => ({
      title: data.title,
      link: `/issues/${id}/`,
      pubDate: data.date,
      content: rendered?.html,
    })),
  });
}
