/**
 * A large archive in parts of which only the last goes on changing: runs of whole closed years, and the
 * newest year apart. Where the runs end does not move when years are added.
 */
export interface YearRun {
  /** Its years, oldest first; `undated` comes before them all. */
  readonly years: readonly string[];
  /** `1990-2019`: the years it goes from and to. */
  readonly name: string;
}

export interface RunSizes {
  /** An archive of no more issues stays whole. */
  readonly whole: number;
  /** A run has no more issues, but for a single year that has. */
  readonly run: number;
}

/**
 * Parts an archive.
 *
 * @param paths - of its issues: `2024/09`, `undated/0a1b…`
 * @returns the runs, oldest first; a single one for a small archive, none for an empty one
 */
export function yearRuns(paths: readonly string[], sizes: RunSizes): YearRun[] {
  const counts = [...Map.groupBy(paths, yearOf)].map(([year, issues]) => [year, issues.length] as const);
  counts.sort(([one], [other]) => (placeOf(one) < placeOf(other) ? -1 : 1));
  if (paths.length <= sizes.whole) return counts.length === 0 ? [] : [runOf(counts.map(([year]) => year))];
  const runs: string[][] = [];
  let size = 0;
  counts.forEach(([year, count], at) => {
    const last = runs.at(-1);
    const isNewest = at === counts.length - 1;
    if (last && !isNewest && size + count <= sizes.run) last.push(year);
    else runs.push([year]);
    size = last === runs.at(-1) ? size + count : count;
  });
  return runs.map(runOf);
}

/** Gives the part of a path by which archives are parted: `2024`, `undated`. */
export function yearOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

function placeOf(year: string): string {
  return /^\d{4}$/.test(year) ? `1${year}` : `0${year}`;
}

function runOf(years: readonly string[]): YearRun {
  return { years, name: years.length === 1 ? `${years[0]}` : `${years[0]}-${years.at(-1)}` };
}
