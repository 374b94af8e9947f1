/** The page of the downloads. The files themselves are the same for all languages. */
import { site } from '../../site.ts';
import type { Words } from '../words.ts';

const { slug } = site.series;

export const title = 'Data';
export const description =
  'The archive as data: texts of issues, tables of figures, holdings, packages and checksums.';
export const lead =
  'Texts and figures can be had in bulk, without copying page by page. A figure that is not printed is an empty cell and not a zero, and beside each figure stand the words it was read from, in Chinese. What a person put right or supplied is told by correction in the column of its basis (basis, period_basis, rating_basis).';

export const download = {
  heading: 'Downloads',
  note: 'Each file has a .sha256 of the same name beside it. Tables are CSV in UTF-8; a text that begins with = + - or @ has an apostrophe before it, so that no spreadsheet runs it as a formula. In Excel, do not open a table by a double click: use Data → From Text/CSV, and choose “65001: Unicode (UTF-8)” as the file origin.',
};

export const forms = {
  heading: 'Each issue',
  note: 'Put one of these endings in place of the last slash of the address of an issue, without /en/, and you get it in another form.',
  plainText: 'Plain text',
};

export const examples = {
  heading: 'How to use it',
  questions: {
    'Python · pandas': 'All figures in one wide table, empty where none is printed:',
    R: 'Incidents handled, by issue:',
    DuckDB: 'The share of cross-border incidents (download figures.csv first):',
    jq: 'Which issues are missing, and what vouches for them:',
    sha256sum: 'Check that a download is whole:',
  },
};

export const rights = {
  heading: 'Rights',
  words: `${site.english.rights} The fields and digests that the archive adds may be used freely.` as Words,
};

export const files: Readonly<Record<string, string>> = {
  'issues.csv':
    'A row for each issue: year, number, period, day of publication, rating, what these three rest on (period_basis, published_basis, rating_basis), address, digest',
  'figures.csv':
    'A row for each figure: issue, which figure, value, unit, whether it is a change, the printed words, what it rests on (basis)',
  'holdings.csv':
    'A row for each week: held, wanted, expected or never issued; for wanted ones the address and who lists them',
  'datapackage.json': 'Describes these three tables (Frictionless Data Package v2): columns, keys, checksums',
  'issues.json': 'All fields of all issues, without the texts',
  'issue.schema.json': 'The JSON Schema of an issue',
  'holdings.json': 'Holdings and gaps: the state of each week and what vouches for it',
  'holdings.txt': 'Holdings statement, after ANSI/NISO Z39.71',
  'kbart.tsv': 'Holdings list, after KBART; a row for each unbroken run',
  'index.txt': 'The files of all issues, one a line',
  'changes.csv': 'When the files of each issue last changed, newest first, without a header',
  [`${slug}.zip`]: 'The whole archive: every issue in Markdown, text and JSON, and the tables above',
  [`${slug}-bag.zip`]: 'For preservation (BagIt 1.0): captures and Markdown, with two kinds of checksums',
  'sha256sums.txt':
    'Checksums of these files and those of all issues. Names count from the root of the site: run sha256sum -c at the root of a mirror, and for a single download use the .sha256 beside it',
};
