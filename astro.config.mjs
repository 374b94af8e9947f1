import { defineConfig } from 'astro/config';
import { languages } from '#archive/language.ts';
import { checks } from '#checks/integration.ts';
import { requireNeutralBase, requireOrigin, requirePath } from '#checks/site-address.ts';
import { offlineCopies } from '#offline/integration.ts';
import { searchIndex } from '#search/integration.ts';

/** Address and base path of the published archive: SITE=https://example.org BASE=/repo/ */
const { SITE = 'http://localhost:4321', BASE = '/' } = process.env;

export default defineConfig({
  site: requireOrigin(SITE),
  base: requireNeutralBase(requirePath(BASE)),
  output: 'static',
  trailingSlash: 'always',
  i18n: { locales: [...languages], defaultLocale: languages[0] },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  compressHTML: 'jsx',
  // Issues are rendered by src/markdown; Astro's highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // The checks come last: they read what the others made.
  integrations: [searchIndex(), offlineCopies(), checks()],
  vite: { build: { assetsInlineLimit: 0 } },
});
