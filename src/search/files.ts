/** The files that the search page loads besides Pagefind's, below `/search/`. */
export const files = {
  catalogue: 'catalogue.json',
  /** Headings of each page with the number of their first word. */
  sections: 'sections.json',
  /** Titles and addresses of issues that are known and not held. */
  wanted: 'wanted.json',
  /** Addresses at which the texts were published. */
  sources: 'sources.json',
  /** Traditional characters with their simplified forms. */
  simplified: 'simplified.txt',
  /** Words in other letters than Chinese. */
  words: 'words.txt',
  /** Numbers of several parts that hold a part, after their first: by a share of those parts. */
  versions: (part: string) => `versions/${Number(part.slice(-3)) % VERSION_FILES}.txt`,
  /** Pages in which a character only ends words, by a share of the characters. */
  endings: (character: string) => `endings/${(character.codePointAt(0) ?? 0) % ENDING_FILES}.json`,
} as const;

export const ENDING_FILES = 32;
export const VERSION_FILES = 32;
