import type { FigurePattern } from '#bulletin/figures.ts';
import type { NumberingRule } from '#bulletin/numbering.ts';
import type { grades, RatingPatterns } from '#bulletin/rating.ts';

/**
 * All that is particular to one serial: its names, its numbering, and how its texts are written.
 * The rest of the program knows no series by name; another bulletin is another value of this type.
 */
export interface Series {
  /** Names the series in frontmatter and identifiers; the name of its file. */
  readonly slug: string;
  readonly title: string;
  readonly publisher: {
    readonly name: string;
    readonly abbreviation: string;
    readonly address: string;
  };
  /** Language of the texts, as BCP 47. */
  readonly language: string;
  /** Offset of the publisher's clock from UTC, for instants in feeds: `+08:00`. */
  readonly utcOffset: string;
  readonly numbering: NumberingRule;
  /** How many days after its period an issue appears, at least and at most. */
  readonly publishedAfter: { readonly least: number; readonly most: number };
  /** Recognises an address of the publisher's own site or account. */
  readonly ownAddress: RegExp;
  /** Recognises a path that only the publisher's own site has. */
  readonly ownPath: RegExp;
  /** Names of the accounts and departments under which the publisher puts the series out. */
  readonly accounts: readonly string[];
  /** The sections of all eras, as printed. */
  readonly sections: readonly Section[];
  /** How the ratings of the week are recognised. */
  readonly ratings: RatingPatterns;
  /** The figures that the text prints, by key, in the order in which readers should see them. */
  readonly figures: Readonly<Record<string, FigurePattern>>;
  /** Labels of the printed changes against the week before, by key, as printed. */
  readonly changes: Readonly<Record<string, string>>;
  /** Finds the editor's name in a line; captures it in its first group. */
  readonly editor: RegExp;
  /** Finds contact lines. */
  readonly contact: RegExp;
  /** What all this is called on pages in English. */
  readonly english: EnglishNames;
}

/** The names of a series in English, and of what its texts name, by the same keys. */
export interface EnglishNames {
  readonly title: string;
  /** What it is called within a sentence. */
  readonly shortTitle: string;
  readonly publisher: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly changes: Readonly<Record<string, string>>;
  /** The grades of the rating of the week, as printed. */
  readonly grades: Readonly<Record<(typeof grades)[number], string>>;
  /** What single ratings rate, by the printed name, with their grades. */
  readonly otherRatings: Readonly<Record<string, RatedSubject>>;
  /** The numbering rule in one plain clause. */
  readonly numbering: string;
}

export interface RatedSubject {
  readonly name: string;
  readonly grades: Readonly<Record<string, string>>;
}

export interface Section {
  /** The words of its heading, the usual ones first. */
  readonly headings: readonly [string, ...string[]];
  /**
   * `text` is the bulletin itself, `news` tells of others and their numbers, `review` lists earlier issues,
   * `imprint` speaks of the publisher.
   */
  readonly role: 'text' | 'news' | 'review' | 'imprint';
}
