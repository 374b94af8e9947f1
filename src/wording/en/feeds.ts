/** The page of the feeds, which are in Chinese. */
import { link, type Words } from '../words.ts';
import { plural } from './plural.ts';

export const title = 'Feeds';
export const description = 'Feeds of the archive in RSS, Atom and JSON Feed, with the full text in Chinese.';
export const lead = (issues: number) =>
  `Put one of these addresses into a feed reader, and new issues and later changes will come by themselves. Each entry carries the full text, in Chinese; there ${issues === 1 ? 'is' : 'are'} ${plural(issues, 'issue')} to read.`;
export const entries = (count: number) => plural(count, 'entry', 'entries');

export function feedName(_title: string, name: string | undefined): string {
  if (name === undefined) return 'All issues';
  if (name === 'changes') return 'Changes and corrections';
  const year = name.slice(0, 4);
  return name === year ? `Issues of ${year}` : `${year}, closed`;
}

export const subscription = {
  heading: 'Issues',
  note: 'The three forms say the same; any will do. If in doubt, take RSS. What was last taken in or changed comes first; the identifier of an entry never changes, so no issue comes twice.',
};

export const changes = {
  heading: 'Changes and corrections',
  note: (page: string): Words => [
    'Reports only captures and corrections: what was captured on which day, and what was mended. It can be ',
    link('read on this site', page),
    ' as well.',
  ],
};

export const years = 'By year';

export const history = {
  heading: 'History',
  note: 'The subscription holds the newest issues; earlier years hang on it as a chain (RFC 5005), which a reader that knows it follows back to the first issue. A closed year never changes, and its address depends on what it holds: when a missing issue is found, the chain gets new addresses, so that nobody misses it.',
};
