/** What stands round every page. */
import { site } from '../../site.ts';
import { chinese, link, type Words } from '../words.ts';

const { series } = site;

export const skip = 'Skip to the text';
export const rooms = {
  label: 'Site',
  issues: 'Issues',
  holdings: 'Holdings',
  trends: 'Trends',
  search: 'Search',
  feeds: 'Feeds',
  about: 'About',
};
export const newVersion = 'You are reading a saved version; a newer one is there';
export const cardWords = `${site.english.name}: ${series.english.title}; how many issues are held, the first and the last`;

export function imprint(): Words {
  const { abbreviation, address } = series.publisher;
  return [
    `The ${series.english.title} (`,
    chinese(series.title),
    ') is written and published by ',
    link(abbreviation, address, 'noopener noreferrer'),
    `, the ${series.english.publisher}. ${site.english.rights} This site has no ties to the publisher.`,
  ];
}

export const foot = {
  data: 'Data',
  changes: 'Changes',
  offline: 'Reading offline',
  about: 'Method and corrections',
};

export const searchBox = {
  label: 'Search the Chinese text',
  example: '2024-09, or CNCERT',
  button: 'Search',
};

export const trail = 'You are here';
export const contents = 'On this page';
export const undated = 'Undated documents';

export function contact(when: string, address: string): Words {
  return [
    `${when}, please `,
    link('tell us', address),
    ', with the number of the issue and the address or a picture of the original.',
  ];
}

export const notFound = {
  title: 'Page not found',
  description: 'There is no page at this address.',
  lead: 'There is no page at this address. If it was meant for an issue, the archive may not hold that issue yet.',
  home: 'Home',
  issues: (address: string): Words => [link('Issues', address), ': all issues held, by year'],
  holdings: (address: string): Words => [link('Holdings', address), ': what is held and what is wanted'],
};
