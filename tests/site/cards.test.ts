import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { DIST, faultsOf, pages } from './built-pages.ts';
import { attribute, elements } from './page-elements.ts';

const SITE = 'http://localhost:4321';

test('every page names a picture for sharing, by its whole address, that exists in the size it states', async () => {
  const cards = new Set(
    pages.map(([, page]) => attribute(elements(page, 'meta', 'property', 'og:image')[0], 'content')),
  );
  for (const card of cards) {
    expect(card).toMatch(new RegExp(`^${SITE}/cards/[a-z0-9/]+\\.png$`));
    const { format, width, height } = await sharp(
      readFileSync(join(DIST, new URL(card).pathname)),
    ).metadata();
    expect({ card, format, width, height }).toEqual({ card, format: 'png', width: 1200, height: 630 });
  }
});

test('an issue has a picture of its own, and no page loads one', () => {
  const faults = faultsOf((page, address) => {
    const [, path] = /^(?:\/en)?\/issues\/(\d{4}\/\d{2}|undated\/[0-9a-f]+)\/$/.exec(address) ?? [];
    const card = attribute(elements(page, 'meta', 'property', 'og:image')[0], 'content');
    const wanted = `${SITE}/cards/${path ?? 'archive'}.png`;
    const loaded = elements(page, 'img').filter((picture) => attribute(picture, 'src').includes('/cards/'));
    return [...(card === wanted ? [] : [card]), ...loaded.map(() => 'loads a card')];
  });
  expect(faults).toEqual([]);
});
