import { formatBibtex } from './bibtex.ts';
import { formatCsl } from './csl.ts';
import type { Reference } from './reference.ts';
import { formatRis } from './ris.ts';

/** A form in which citation managers take a reference. */
export interface CitationFormat {
  readonly name: string;
  readonly mediaType: string;
  readonly format: (reference: Reference) => string;
}

/** The files of citations, by the ending of each. */
export const citationFormats = {
  bib: { name: 'BibTeX', mediaType: 'application/x-bibtex', format: formatBibtex },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems', format: formatRis },
  'csl.json': {
    name: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    format: formatCsl,
  },
} as const satisfies Readonly<Record<string, CitationFormat>>;
