/** The interface in English. */
import * as about from './en/about.ts';
import * as changes from './en/changes.ts';
import * as data from './en/data.ts';
import * as feeds from './en/feeds.ts';
import * as frame from './en/frame.ts';
import * as home from './en/home.ts';
import * as issue from './en/issue.ts';
import * as lists from './en/lists.ts';
import * as offline from './en/offline.ts';
import * as pictures from './en/pictures.ts';
import * as saving from './en/saving.ts';
import * as search from './en/search.ts';
import * as searching from './en/searching.ts';
import * as terms from './en/terms.ts';
import * as trends from './en/trends.ts';
import type { Wording } from './zh.ts';

export const en = {
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
} satisfies Wording;
