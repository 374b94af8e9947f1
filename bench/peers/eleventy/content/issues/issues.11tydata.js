export default {
  layout: 'issue.njk',
  permalink: ({ page }) => `${page.filePathStem.replace('/content', '')}/`,
};
