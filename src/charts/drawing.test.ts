import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '#bulletin/iso-day.ts';
import { en } from '#wording/en.ts';
import { zh } from '#wording/zh.ts';
import { describeSeries } from './description.ts';
import { drawFigureChart } from './figure-chart.ts';
import { drawLine, layOut, placesOf } from './plot.ts';
import { sampleFigureSeries } from './sample-series.ts';
import { drawSparkline } from './sparkline.ts';
import { timeMarks } from './time-axis.ts';
import { chartWidths, fitLabels } from './time-labels.ts';

const withGaps = sampleFigureSeries([
  [2023, 50, 40],
  [2023, 51, 55],
  [2024, 1, 120],
  [2024, 3],
  [2024, 4, 0],
  [2024, 5, 80],
]);
const box = { left: 0, right: 100, top: 0, bottom: 100 };

describe('the line', () => {
  test('joins neighbouring weeks alone', () => {
    const path = drawLine(placesOf(withGaps, layOut(withGaps, box)), 'line').properties['d'];
    expect(String(path).split('M').slice(1)).toEqual(['0,66.67L12.5,54.17', '50,0Z', '87.5,100L100,33.33']);
  });

  test('joins over New Year, where no week is missing', () => {
    const series = sampleFigureSeries([
      [2023, 53, 1],
      [2024, 1, 2],
    ]);
    expect(drawLine(placesOf(series, layOut(series, box)), 'line').properties['d']).toBe('M0,50L100,0');
  });
});

describe('the scale', () => {
  test('starts at zero, however far from it the numbers lie', () => {
    const plot = layOut(
      sampleFigureSeries([
        [2024, 1, 990],
        [2024, 2, 1000],
      ]),
      box,
    );
    expect([plot.ticks[0], plot.y(0), plot.y(1000)]).toEqual([0, 100, 0]);
  });

  test('counts in whole numbers', () => {
    expect(layOut(sampleFigureSeries([[2024, 1, 2]]), box).ticks).toEqual([0, 1, 2]);
  });
});

describe('the marks of time', () => {
  test.each([
    ['2023-12-10', '2024-02-01', ['2024年']],
    ['2024-01-01', '2024-08-01', ['2024年', '4月', '7月']],
    ['2019-06-01', '2023-06-01', ['2020年', '2021年', '2022年', '2023年']],
  ])('from %s to %s', (start, end, labels) => {
    expect(timeMarks(start, end, zh).map(({ label }) => label)).toEqual(labels);
  });

  test.each([
    ['1990-01-01', '1999-12-31', 13, ['1990', '1995']],
    ['1990-01-01', '1999-12-31', 20, ['1992', '1995', '1998']],
    ['1990-01-01', '1999-12-31', 25, ['1990', '1992', '1994', '1996', '1998']],
    ['1990-01-01', '1999-12-31', 42, [...'0123456789'].map((year) => `199${year}`)],
    ['1900-01-07', '1905-10-08', 25, ['1901', '1902', '1903', '1904', '1905']],
    ['1900-01-07', '1905-10-08', 20, ['1902', '1904']],
    ['2024-01-01', '2024-08-01', 9, ['2024']],
  ] as const)('from %s to %s, in a chart of %d rem, name %j', (start, end, width, years) => {
    const days = daysBetween(start, end);
    const named = fitLabels(timeMarks(start, end, zh), (day) => daysBetween(start, day) / days);
    const labels = [...named].flatMap(([{ label }, widths]) => (widths.includes(width) ? [label] : []));
    expect(labels).toEqual(years.map((year) => `${year}年`));
  });

  test('have a step in the style sheet for each width at which they change', () => {
    const css = readFileSync('src/styles/charts.css', 'utf8');
    const steps = [...css.matchAll(/@container \(([^)]*)\) \{\s+\.chart-time\.at-(\d+) /g)];
    expect(steps.map(([, condition, width]) => [condition, Number(width)])).toEqual(
      chartWidths.map((width, place) => {
        const next = chartWidths[place + 1];
        const most = next ? ` < ${next}rem` : '';
        return [
          place === 0 ? `width${most}` : next ? `${width}rem <= width${most}` : `width >= ${width}rem`,
          width,
        ];
      }),
    );
  });
});

describe('a chart', () => {
  test('is drawn as before', async () => {
    await expect(drawFigureChart(withGaps, zh)).toMatchFileSnapshot('expected/figure-chart.svg');
  });

  test('has a name, and names the words that describe it', () => {
    expect(drawFigureChart(withGaps, zh)).toContain(
      'role="img" aria-label="到港船只（艘）逐周变化图" aria-describedby="ships-words"',
    );
  });

  test('writes the greatest number above its dot and the latest behind, where they hide no other', () => {
    const svg = drawFigureChart(withGaps, zh) ?? '';
    const labels = [...svg.matchAll(/<text class="chart-label" ([^>]*)>(\d+)</g)].map(
      ([, place = '', number]) => [number, /text-anchor="(\w+)"/.exec(place)?.[1]],
    );
    expect(labels).toEqual([
      ['120', 'middle'],
      ['80', 'start'],
    ]);
  });

  test('carries no style and no colour of its own', () => {
    expect(drawFigureChart(withGaps, zh)).not.toMatch(/style|fill=|stroke=|#[0-9a-f]{3}|rgb/);
  });

  test('is not drawn when no issue prints the figure', () => {
    expect(drawFigureChart(sampleFigureSeries([[2024, 1]]), zh)).toBeUndefined();
    expect(drawFigureChart(sampleFigureSeries([]), zh)).toBeUndefined();
  });
});

describe('the words of a chart', () => {
  test('say the least, the most, the latest, and what is missing', () => {
    expect(describeSeries(withGaps, zh)).toBe(
      '所收 6 期中 5 期载有此数；最低 0 艘（2024年第4期），最高 120 艘（2024年第1期），最近 80 艘（2024年第5期）；其间未收的 3 周留空，不相连。',
    );
  });

  test('say of how many issues the least or the most is', () => {
    const tied = sampleFigureSeries([
      [2024, 1, 6],
      [2024, 2, 6],
      [2024, 3, 7],
      [2024, 4, 6],
    ]);
    expect(describeSeries(tied, zh)).toContain('最低 6 艘（2024年第1期等 3 期），最高 7 艘（2024年第3期），');
    expect(describeSeries(tied, en)).toContain('lowest 6 艘 (No. 1 of 2024 and 2 others), highest');
  });

  test('name the one issue there is', () => {
    expect(describeSeries(sampleFigureSeries([[2024, 1, 6]]), zh)).toBe(
      '所收 1 期都载有此数；即 6 艘（2024年第1期）；其间无缺期。',
    );
  });
});

describe('a sparkline', () => {
  test('has its base line at zero', () => {
    const series = sampleFigureSeries([
      [2024, 1, 10],
      [2024, 2, 0],
    ]);
    const svg = drawSparkline(series, { year: 2024, number: 2 }, zh) ?? '';
    const [, base] = /class="chart-base"[^>]* y1="([\d.]+)"/.exec(svg) ?? [];
    expect(svg).toMatch(new RegExp(`class="chart-now" d="M[\\d.]+,${base}h0"`));
  });

  test('is drawn as before', async () => {
    await expect(drawSparkline(withGaps, { year: 2024, number: 1 }, zh)).toMatchFileSnapshot(
      'expected/sparkline.svg',
    );
  });

  test('knows nothing of later issues', () => {
    const svg = drawSparkline(withGaps, { year: 2024, number: 1 }, zh);
    expect(svg).toContain('aria-label="到港船只：至2024年第1期的 5 周中 3 期有数，最低 40，最高 120"');
  });

  test('marks no number as that of an issue which does not print it', () => {
    expect(drawSparkline(withGaps, { year: 2024, number: 1 }, zh)).toContain('chart-now');
    expect(drawSparkline(withGaps, { year: 2024, number: 3 }, zh)).not.toContain('chart-now');
  });

  test('is not drawn of a single number', () => {
    expect(drawSparkline(withGaps, { year: 2023, number: 50 }, zh)).toBeUndefined();
  });

  test('looks back one year', () => {
    const series = sampleFigureSeries([
      [2022, 1, 500],
      [2024, 1, 4],
      [2024, 2, 5],
    ]);
    expect(drawSparkline(series, { year: 2024, number: 2 }, zh)).toContain(
      '52 周中 2 期有数，最低 4，最高 5',
    );
  });
});
