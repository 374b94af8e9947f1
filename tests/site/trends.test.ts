import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readIssueFolder, readSoundIssue } from '#archive/issue-loader.ts';
import { site } from './built-pages.ts';
import { attribute, elements, selectAll } from './page-elements.ts';

const files = await readIssueFolder(join(import.meta.dirname, '../../content/issues'));
const issues = files.map(({ path, text }) => readSoundIssue(path, text));
const printed = new Set(
  issues.filter(({ data }) => data.number).flatMap(({ data }) => Object.keys(data.figures)),
);
const page = site.pages.get('/trends/');

test('every figure that an issue prints has its chart, in words and in a table', () => {
  if (!page) throw new Error('There is no page /trends/.');
  const sections = elements(page, 'section', 'className', 'trend');
  expect(sections.map((section) => attribute(section, 'ariaLabelledBy')).sort()).toEqual([...printed].sort());
  for (const section of sections) {
    const [chart] = selectAll(section, ({ tagName }) => tagName === 'svg');
    const words = selectAll(
      section,
      ({ properties }) => properties['id'] === attribute(chart, 'ariaDescribedBy'),
    );
    expect([attribute(chart, 'role'), words.map(({ tagName }) => tagName)]).toEqual(['img', ['p']]);
    expect(attribute(chart, 'ariaLabel')).not.toBe('');
    // As many dots as numbers in the table: the drawing leaves none out, and adds none.
    const dots = selectAll(section, (element) => attribute(element, 'className') === 'chart-dots')[0];
    const numbers = selectAll(
      section,
      (element) => /^td/.test(element.tagName) && attribute(element, 'className') === 'count',
    );
    const counts = numbers.filter(({ children }) =>
      children.some((child) => child.type === 'text' && /^\d/.test(child.value)),
    );
    expect(attribute(dots, 'd').split('M').length - 1).toBe(counts.length);
  }
});
