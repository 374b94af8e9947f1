import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const componentTests = 'src/{components,layouts}/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/import/**/*.test.ts', 'tests/*.test.ts'],
          exclude: [componentTests],
        },
      },
      // Components are rendered by Astro's container, which needs Astro's own Vite plugins.
      getViteConfig(
        { test: { name: 'components', include: [componentTests] } },
        { devToolbar: { enabled: false } },
      ),
      // Reads `dist/`, and builds a second time: run `npm run build` before it.
      {
        test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 180_000 },
      },
    ],
  },
});
