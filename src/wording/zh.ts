/** The interface in Chinese. It says what every other language has to say. */
import * as about from './zh/about.ts';
import * as changes from './zh/changes.ts';
import * as data from './zh/data.ts';
import * as feeds from './zh/feeds.ts';
import * as frame from './zh/frame.ts';
import * as home from './zh/home.ts';
import * as issue from './zh/issue.ts';
import * as lists from './zh/lists.ts';
import * as offline from './zh/offline.ts';
import * as pictures from './zh/pictures.ts';
import * as saving from './zh/saving.ts';
import * as search from './zh/search.ts';
import * as searching from './zh/searching.ts';
import * as terms from './zh/terms.ts';
import * as trends from './zh/trends.ts';

export const zh = {
  about,
  changes,
  data,
  feeds,
  frame,
  home,
  issue,
  lists,
  offline,
  pictures,
  saving,
  search,
  searching,
  terms,
  trends,
};

/** Everything the interface says, in any language. */
export type Wording = AnyWords<typeof zh>;

/** What other words may stand in place of some: any text for a text, and the same parts for a group. */
type AnyWords<Some> = Some extends string
  ? string
  : Some extends (...values: infer Values) => infer Said
    ? (...values: Values) => AnyWords<Said>
    : Some extends readonly unknown[]
      ? Some
      : { readonly [Part in keyof Some]: AnyWords<Some[Part]> };
