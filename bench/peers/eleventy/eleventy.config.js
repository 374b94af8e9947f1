import { feedPlugin } from '@11ty/eleventy-plugin-rss';

export default function (config) {
  config.addPlugin(feedPlugin, {
    type: 'rss',
    outputPath: '/index.xml',
    collection: { name: 'issues', limit: 20 },
    metadata: {
      language: 'zh-CN',
      title: '试验档案',
      base: 'http://localhost:4321/',
      author: { name: '试验' },
    },
  });
  // `getPreviousCollectionItem` looks through the whole collection for each page, so the neighbours are
  // found once here.
  config.addCollection('issues', (api) => {
    const issues = api.getFilteredByGlob('content/issues/**/*.md').sort((a, b) => a.date - b.date);
    const told = (issue) => issue && { place: issue.url.slice(1), title: issue.data.title };
    for (const [place, issue] of issues.entries()) {
      issue.data.earlier = told(issues[place - 1]);
      issue.data.later = told(issues[place + 1]);
    }
    return issues;
  });
  config.addCollection('years', (api) => {
    const years = new Map();
    for (const issue of api.getFilteredByGlob('content/issues/**/*.md')) {
      const { year } = issue.data;
      years.set(year, [...(years.get(year) ?? []), issue]);
    }
    return [...years]
      .sort(([a], [b]) => b - a)
      .flatMap(([year, issues]) => ['zh', 'en'].map((lang) => ({ year, issues, lang })));
  });
  config.addFilter('placeOf', (url) => url.replace(/^\/(en\/)?/, ''));
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  return { dir: { input: '.', includes: '_includes', output: '_site' }, markdownTemplateEngine: false };
}
