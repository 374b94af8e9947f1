/** The first page. */
import type { StateCounts } from '#archive/holdings.ts';
import type { Paths } from '#archive/paths.ts';
import { site } from '../../site.ts';
import { bold, chinese, link, type Words } from '../words.ts';
import type { Span } from '../zh/home.ts';
import { plural } from './plural.ts';
import { count, issue, tally } from './terms.ts';

const { title, english, publisher } = site.series;

export const heading = site.english.name;

export function lead(): Words {
  return [
    `Every week ${publisher.abbreviation}, China’s national CERT, reports on network security (`,
    chinese(title),
    '). This archive keeps each issue in Chinese, as printed, says where every word comes from, and names what is missing.',
  ];
}

export function span({ held, referenced, oldest, newest, undated }: Span, paths: Paths): Words {
  return [
    bold(count(held)),
    ` ${held === 1 ? 'issue is' : 'issues are'} held, from `,
    link(issue(oldest.id), paths.issue(oldest.path)),
    ' to ',
    link(issue(newest.id), paths.issue(newest.path)),
    ...(undated > 0 ? [', and ', link(plural(undated, 'undated document'), paths.undated)] : []),
    '; ',
    link([bold(count(referenced)), ' more'], paths.holdings),
    referenced === 1 ? ' is known to exist and is missing.' : ' are known to exist and are missing.',
  ];
}

export function cardWords({ held, oldest, newest }: Span): string {
  return `${site.english.name}: ${english.title}; ${plural(held, 'issue')} held, ${issue(oldest.id)} to ${issue(newest.id)}`;
}

export function ways({ offline, feeds }: Paths): Words {
  return ['Or ', link('read it all offline', offline), ', or ', link('subscribe', feeds), ' to new issues.'];
}

export const newest = {
  label: 'Newest issue held',
  published: (day: string) => `published ${day}`,
  rating: (grade: Words): Words => ['week rated ', { tag: 'b', words: grade }],
};

export const years = {
  heading: 'Holdings by year',
  note: 'Each slip is an issue; a year fills a shelf.',
};

export const uses = {
  heading: 'How to use it',
  feeds: { name: 'Subscribe', words: 'The full text of new issues, in any feed reader.' },
  search: { name: 'Search', words: 'The whole text, by year; results can be shared.' },
  offline: { name: 'Offline', words: 'The whole archive with you, to read and search without a network.' },
  trends: { name: 'Trends', words: 'The figures that issues print, over the years.' },
  holdings: { name: 'Gaps', words: 'Which issues are missing, where they lie, and who says so.' },
  about: { name: 'Method', words: 'How the text is taken in, on what grounds, and how mistakes are mended.' },
};

export function shelf(year: number, counts: StateCounts) {
  return `Issues of ${year}: ${tally(counts, String(counts.held))}`;
}
