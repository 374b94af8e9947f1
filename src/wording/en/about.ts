/** What the archive says of itself. */
import type { Paths } from '#archive/paths.ts';
import { site } from '../../site.ts';
import { chinese, link, type Words } from '../words.ts';

const { english, series } = site;
const { abbreviation } = series.publisher;

export const title = 'About';
export const description = `How the ${english.name} works: what it keeps, how texts are taken in, on what grounds, who holds the rights, and how mistakes are mended.`;

export const sections = {
  what: {
    heading: 'What is kept',
    paragraphs: (): readonly Words[] => [
      [
        `The ${series.english.title} (`,
        chinese(series.title),
        `) is published every week by ${abbreviation}, the ${series.english.publisher}. Issues appeared on WeChat and as PDF files. They are scattered; addresses change and articles are deleted. The ${english.name} keeps each issue as printed, at an address that does not change, to read, search and cite. The issues are in Chinese; only these pages round them are in English as well.`,
      ],
    ],
  },
  method: {
    heading: 'How texts are taken in',
    paragraphs: (): readonly Words[] => [
      'What collectors saved is kept to the byte, and every text rests on it. A program reads the text from a capture: each character either stays in the text, or becomes a field of the page (the number, the period, a figure), or is removed by a rule that has a name (WeChat’s buttons and notices, for example). The three together must be the capture, and tests hold every capture to that.',
      'Numbers, periods and figures are taken from print. What is not printed is called “not stated” or “not known”, and what is printed and cannot be read is quoted: neither is set to zero or guessed. Where the original is wrong, it stands as printed; what a person looked up and put right or supplied is marked [by correction], beside what is printed. The tables of data give the sentence behind each figure.',
    ],
  },
  grounds: {
    heading: 'On what grounds',
    paragraphs: (paths: Paths): readonly Words[] => [
      [
        'At the end of each issue, “Provenance” names the file of the capture, its SHA-256 digest, its address and when it was made. Captures and texts are in the packages on the ',
        link('data', paths.data),
        ' page, so anyone can download them and compare every word.',
      ],
      'Where only the collector noted a day of publication, the page says so. A comparison with an earlier issue always names that issue and how many weeks lie between.',
    ],
  },
  gaps: {
    heading: 'What is missing',
    paragraphs: (paths: Paths): readonly Words[] => [
      [
        'Every issue is in one of three states: held, with its full text; wanted, known to exist without a text; expected, by the numbering rule alone. The ',
        link('holdings', paths.holdings),
        ' page lists them. What prints neither number nor date is kept among the ',
        link('undated documents', paths.undated),
        ', and nobody guesses which issue it is.',
      ],
      'Pictures that the archive keeps are shown; of the others only the place and the address stay. Nothing is loaded from other sites, be it a picture, a font or a script. Reading needs no script, and nobody is counted or followed.',
    ],
  },
  rights: {
    heading: 'Rights',
    paragraphs: (): readonly Words[] => [
      `The texts and pictures of the weekly report belong to ${abbreviation}. This archive keeps them for preservation and reference alone, claims no rights in them and does not speak for the publisher. Its program is under the MIT licence.`,
    ],
  },
  corrections: {
    heading: 'Corrections',
    paragraphs: (): readonly Words[] => [
      'A correction is shown on the page of its issue: what was printed, what stands there now, and why. The address of the page stays.',
    ],
  },
};

export const noContact =
  'This site has not yet named an address to write to; until it does, corrections are made by its keepers alone.';
export const contact =
  'If words differ from the original, a number looks wrong, or you have an issue that is missing';
