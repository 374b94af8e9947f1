import { type Language, readLanguage } from '#archive/language.ts';
import { findDifferences } from './differences.ts';
import { en } from './en.ts';
import { type Wording, zh } from './zh.ts';

export type { Wording } from './zh.ts';

const wordings: Readonly<Record<Language, Wording>> = { 'zh-CN': zh, en };

// The type says the same to whoever runs the type check. A build does not, and must not publish a page
// that lacks its words.
for (const [language, wording] of Object.entries(wordings)) {
  const differences = findDifferences(zh, wording);
  if (differences.length > 0) {
    throw new Error(
      `src/wording, ${language}: ${differences.join('; ')}. src/wording/zh.ts says what is asked.`,
    );
  }
}

/**
 * Gives the words of a page, by the language that Astro found in its address.
 *
 * @throws Error when the site has no such language
 */
export function wordingIn(locale: string | undefined): Wording {
  return wordings[readLanguage(locale)];
}
