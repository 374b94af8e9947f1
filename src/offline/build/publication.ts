/** The address under which the archive is published, as Astro's settings say. */
export interface Publication {
  /** `https://example.org` */
  readonly site: string;
  /** `/`, or `/repo/` */
  readonly base: string;
}
