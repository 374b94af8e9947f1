/** What the page of the search says before its script does. The text that is searched is in Chinese. */
import type { Paths } from '#archive/paths.ts';
import { link, typed, type Words } from '../words.ts';

const zh = 'zh-CN';

export const title = 'Search';
export const description = 'Search the Chinese text of all issues.';
export const more = 'Ten more issues';
export const wanted = {
  heading: 'Known to exist, not held',
  note: 'Of these issues only the title is known, and it matches; there is no text to search.',
  more: 'More',
};
export const noScript = (paths: Paths): Words => [
  'Search is done by a script in the browser. No script runs here, so your question was not looked up. Without one, go to the issues by year, below, and use your browser’s search within the page; or download the plain text of all issues under ',
  link('Data', paths.data),
  ' and search it with a tool of your own. The single file for ',
  link('reading offline', paths.offline),
  ' needs a script too.',
];
export const start = 'Start here';
export const years = 'By year';
export const terms = 'Words that issues often use';

export const how = {
  heading: 'How to search',
  several: {
    name: 'Words with spaces between',
    words: ['Every issue found has all of them, in any order: ', typed('网络安全事件 2410', zh)] as Words,
  },
  quoted: {
    name: 'Words in quotation marks',
    words: ['Exactly so, with spaces and punctuation: ', typed('“整体评价为良”', zh)] as Words,
  },
  numbers: {
    name: 'Numbers are whole',
    words: [
      typed('23起', zh),
      ' does not find ',
      typed('230起', zh),
      ', and ',
      typed('2月6日', zh),
      ' does not find ',
      typed('12月6日', zh),
    ] as Words,
  },
  direct: {
    name: 'Straight to an issue',
    words: [
      typed('2024年第9期', zh),
      ', ',
      typed('2024-09'),
      ', a day (',
      typed('2024-03-01'),
      '), or the address of the original',
    ] as Words,
  },
  forms: {
    name: 'Forms of characters',
    words: 'Full width and half width, traditional and simplified: all the same' as Words,
  },
};

export const recent = {
  heading: 'Recent searches',
  keep: 'Remember my searches in this browser (they are sent nowhere)',
};
