/**
 * The languages of the interface, as BCP 47 names them. The texts of the bulletin have one language
 * alone, which the series names; a page in another language shows them as they are.
 */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

/** The folder below which the pages of each language lie; those of the first lie at the root. */
const FOLDERS: Readonly<Record<Language, string | undefined>> = { 'zh-CN': undefined, en: 'en' };

/** Gives the folder of a language as it stands in addresses: nothing, or `en/`. */
export function folderOf(language: Language): string {
  const folder = FOLDERS[language];
  return folder === undefined ? '' : `${folder}/`;
}

/**
 * Reads the language that Astro found in the address of a page. Where Astro knows of no languages, as
 * in a component by itself, it is the first.
 *
 * @throws Error when the site is not set up for it
 */
export function readLanguage(locale: string | undefined = languages[0]): Language {
  const language = languages.find((known) => known === locale);
  if (language) return language;
  throw new Error(`No language ${locale}. The languages stand in src/archive/language.ts.`);
}

interface Route {
  readonly params: Readonly<Record<string, string>>;
}

/** Gives every path of a page in every language, for a file below `src/pages/[...lang]`. */
export function inEachLanguage<Some extends Route>(routes: readonly Some[]) {
  // The languages of a page together: what one of them worked out is still at hand for the next.
  return routes.flatMap((route) =>
    languages.map((language) => ({ ...route, params: { ...route.params, lang: FOLDERS[language] } })),
  );
}

/** The path of a page that is the only one of its file. */
export const onePage: readonly Route[] = [{ params: {} }];
