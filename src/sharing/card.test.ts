import { readFile } from 'node:fs/promises';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { knownSeries } from '#series/known-series.ts';
import { site } from '../site.ts';
import { CARD, type Card, COLOURS, drawArchiveCard, drawIssueCard } from './card.ts';
import { drawText, outlineOf, sizeWithin, unitsPerEm, widthOf } from './lettering.ts';
import { paintCard } from './painting.ts';

const issue = sampleIssue(
  { year: 2025, number: 1 },
  {
    period: { start: '2024-12-30', end: '2025-01-05', printed: '12月30日-1月5日' },
    rating: { value: '良', printed: '评价为良' },
    figures: { incidents: { value: 4021, unit: '起', printed: '4021起' } },
  },
);
const ink = { x: 0, y: 100, size: 100, fill: '#000' };

describe('a card', () => {
  test('holds no text, so that no font of the machine can change it', () => {
    const drawn = drawIssueCard(issue, cncertWeekly, site.name).flatMap((mark) => namesIn(mark));
    expect(new Set(drawn)).toEqual(new Set(['letter', 'g', 'path', 'rect']));
  });

  test('has the colours of the light scheme', async () => {
    const tokens = await readFile('src/styles/tokens.css', 'utf8');
    const light = tokens.slice(0, tokens.indexOf('@media'));
    expect(Object.values(COLOURS).filter((colour) => !light.includes(colour))).toEqual([]);
  });

  test.each([
    ['an issue', issue],
    ['an issue that says little', sampleIssue({ year: 2024, number: 9 })],
    ['a document without a number', undatedSample()],
    [
      'an issue with the greatest numbers',
      sampleIssue(
        { year: 2024, number: 53 },
        {
          figures: Object.fromEntries(
            Object.entries(cncertWeekly.figures).map(([key, { unit }]) => [
              key,
              { value: 123_456_789, unit, printed: '123456789' },
            ]),
          ),
        },
      ),
    ],
  ])('can be drawn of %s, in every series', (_name, sample) => {
    for (const series of knownSeries) {
      const letters = lettersOf(drawIssueCard(sample, series, site.name));
      expect(letters).toContain([...series.title].at(-1));
    }
  });

  test('can be drawn of an archive without issues', () => {
    expect(lettersOf(drawArchiveCard([], cncertWeekly, site.name))).toContain('已收0期');
  });

  test('differs when a figure differs', () => {
    const other = sampleIssue(issue.id, { ...issue.data, figures: {} });
    const [one, two] = [issue, other].map((sample) => drawIssueCard(sample, cncertWeekly, site.name));
    expect(one).not.toEqual(two);
  });
});

describe('the figures on a card', () => {
  test.each(
    knownSeries.flatMap(({ figures }) => Object.values(figures).map(({ label, unit }) => [label, unit])),
  )('can have %s in %s', (label, unit) => {
    expect(drawText(`${label}${unit}`, ink)).toHaveLength([...`${label}${unit}`].length);
  });

  test('are as many as there is room for', () => {
    const labelled = (count: number) => {
      const figures = Object.entries(cncertWeekly.figures).slice(0, count);
      const printed = figures.map(([key, { unit }]) => [key, { value: 1, unit, printed: '1' }]);
      const sample = sampleIssue({ year: 2024, number: 9 }, { figures: Object.fromEntries(printed) });
      return drawIssueCard(sample, cncertWeekly, site.name).length;
    };
    expect(labelled(4)).toBeLessThan(labelled(5));
    expect(labelled(6)).toBe(labelled(5));
  });
});

describe('lettering', () => {
  test('sets Chinese characters on a square, and figures narrower', () => {
    expect(widthOf('周报', 100)).toBe(200);
    expect(widthOf('12', 100)).toBeLessThan(150);
    expect(widthOf('周报', 100, 0.1)).toBe(210);
  });

  test('makes a text smaller where it is too long, and never larger', () => {
    expect(sizeWithin('周报', 100, 120)).toBe(60);
    expect(sizeWithin('周报', 100, 400)).toBe(100);
  });

  test('refuses a character that its face lacks, and says which', () => {
    expect(() => drawText('㐂', ink)).toThrow('card-song.woff2 has no character 㐂');
  });

  test('draws each character where the one before it ends', () => {
    const [first, second] = drawText('周报', { ...ink, x: 10 });
    expect(first).toMatchObject({ x: 10, y: 100 });
    expect(second).toMatchObject({ x: 110, y: 100 });
  });
});

describe('the picture', () => {
  const card = drawIssueCard(issue, cncertWeekly, site.name);

  test('is a PNG of the size that is announced, with ink on it', async () => {
    const png = await paintCard(card);
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...CARD });
    const { entropy } = await sharp(png).stats();
    expect(entropy).toBeGreaterThan(0.5);
    // What previews load: the largest services cut off at some hundred kilobytes.
    expect(png.length).toBeLessThan(60_000);
  });

  test('is the same bytes painted twice', async () => {
    expect(await paintCard(card)).toEqual(await paintCard(card));
  });

  test('differs from the drawing library’s own only at the edges of letters', async () => {
    // By less than a twentieth of the way from white to black, on the whole.
    const [painted, drawn] = await Promise.all([pixelsOf(await paintCard(card)), pixelsOf(drawWhole(card))]);
    const off = painted.reduce((sum, value, at) => sum + Math.abs(value - (drawn[at] ?? 0)), 0);
    expect(off / painted.length).toBeLessThan(1);
  });
});

/** Names the elements of a mark. */
function namesIn(mark: Card[number] | ElementContent): string[] {
  if ('character' in mark) return ['letter'];
  return 'tagName' in mark ? [mark.tagName, ...mark.children.flatMap(namesIn)] : [mark.type];
}

function lettersOf(card: Card): string {
  return card.flatMap((mark) => ('character' in mark ? mark.character : [])).join('');
}

/** Draws a card with all its letters at once, by the drawing library. */
function drawWhole(card: Card): Buffer {
  const shapes = card.map((mark) => {
    if (!('character' in mark)) return mark;
    const { character, x, y, size, fill } = mark;
    const scale = size / unitsPerEm;
    return s('path', {
      transform: `translate(${x} ${y}) scale(${scale} ${-scale})`,
      fill,
      d: outlineOf(character).d,
    });
  });
  const ground = s('rect', { ...CARD, fill: COLOURS.paper });
  const svg = s('svg', { xmlns: 'http://www.w3.org/2000/svg', ...CARD }, [ground, ...shapes]);
  return Buffer.from(toHtml(svg, { space: 'svg' }));
}

async function pixelsOf(picture: Uint8Array): Promise<Uint8Array> {
  return sharp(picture).removeAlpha().greyscale().raw().toBuffer();
}
