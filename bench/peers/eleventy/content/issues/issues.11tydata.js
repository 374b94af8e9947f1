export default {
  layout: 'issue.njk',
  lang: 'zh',
  permalink: ({ page }) => `${page.filePathStem.replace('/content', '')}/`,
};
