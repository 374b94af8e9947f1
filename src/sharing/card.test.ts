import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { knownSeries } from '#series/known-series.ts';
import { site } from '../site.ts';
import { CARD, COLOURS, drawArchiveCard, drawIssueCard } from './card.ts';
import { drawPng } from './draw-png.ts';
import { drawText, sizeWithin, widthOf } from './lettering.ts';

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
    expect(drawIssueCard(issue, cncertWeekly, site.name)).not.toMatch(/<text|font|href|<image/);
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
    for (const series of knownSeries) expect(drawIssueCard(sample, series, site.name)).toContain('<path');
  });

  test('can be drawn of an archive without issues', () => {
    expect(drawArchiveCard([], cncertWeekly, site.name)).toContain('<path');
  });

  test('differs when a figure differs', () => {
    const other = sampleIssue(issue.id, { ...issue.data, figures: {} });
    const [one, two] = [issue, other].map((sample) => drawIssueCard(sample, cncertWeekly, site.name));
    expect(one).not.toBe(two);
  });
});

describe('the figures on a card', () => {
  test.each(
    knownSeries.flatMap(({ figures }) => Object.values(figures).map(({ label, unit }) => [label, unit])),
  )('can have %s in %s', (label, unit) => {
    expect(drawText(`${label}${unit}`, ink).children.length).toBeGreaterThan(0);
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
    const [first, second] = drawText('周报', { ...ink, x: 10 }).children;
    expect(first).toMatchObject({ properties: { transform: 'translate(10 100) scale(0.1 -0.1)' } });
    expect(second).toMatchObject({ properties: { transform: 'translate(110 100) scale(0.1 -0.1)' } });
  });
});

describe('the picture', () => {
  let cache: string;
  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), 'cards-'));
  });
  afterAll(() => rm(cache, { recursive: true }));

  test('is a PNG of the size that is announced, with ink on it', async () => {
    const png = await drawPng(drawIssueCard(issue, cncertWeekly, site.name), cache);
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...CARD });
    const { entropy } = await sharp(png).stats();
    expect(entropy).toBeGreaterThan(0.5);
    // What previews load: the largest services cut off at some hundred kilobytes.
    expect(png.length).toBeLessThan(60_000);
  });

  test('is the same bytes drawn twice, and drawn once where it is kept', async () => {
    const svg = drawIssueCard(issue, cncertWeekly, site.name);
    const kept = await drawPng(svg, cache);
    const before = await readdir(cache);
    expect(await drawPng(svg, cache)).toEqual(kept);
    expect(await readdir(cache)).toEqual(before);
    expect(await drawPng(svg, join(cache, 'elsewhere'))).toEqual(kept);
  });
});
