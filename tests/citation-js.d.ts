/** The part of Citation.js that the tests use; the package has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(source: string);
    readonly data: readonly (Record<string, unknown> & { readonly title: string; readonly type: string })[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
