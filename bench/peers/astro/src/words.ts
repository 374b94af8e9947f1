export const words = {
  zh: {
    tag: 'zh-CN',
    root: '/',
    archive: '试验档案',
    issues: '各期',
    subscribe: '订阅',
    period: '所涵时段',
    published: '发布日',
    rating: '态势评价',
    pictures: '图片',
    capture: '原件',
    source: '来源地址',
    fetched: '采集时间',
    footer: '试验文字，不是任何机构的通报。',
    year: (year: number) => `${year}年`,
    issue: (year: number, number: number) => `${year}年第${number}期`,
    count: (number: number) => `${number} 期`,
  },
  en: {
    tag: 'en',
    root: '/en/',
    archive: 'Trial archive',
    issues: 'Issues',
    subscribe: 'Subscribe',
    period: 'Period covered',
    published: 'Published',
    rating: 'Overall rating',
    pictures: 'Pictures',
    capture: 'Capture',
    source: 'Source',
    fetched: 'Fetched',
    footer: "Invented text, no institution's bulletin.",
    year: (year: number) => `${year}`,
    issue: (year: number, number: number) => `${year} no. ${number}`,
    count: (number: number) => `${number} issues`,
  },
};

export const wordsOf = (lang: string | undefined) => words[lang === 'en' ? 'en' : 'zh'];

/** The paths of a page in both languages. */
export const inBoth = <Path extends { params?: object }>(path: Path) =>
  [undefined, 'en'].map((lang) => ({ ...path, params: { ...path.params, lang } }));
