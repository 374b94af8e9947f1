/** Worked examples for the page on data. Each was run on the files as they go out; see docs/data.md. */
import { absolute, paths } from '#archive/paths.ts';
import type { Wording } from '#wording/wording.ts';

export interface Example {
  /** What it is written for; `src/wording` says by this name what it answers. */
  readonly tool: keyof Wording['data']['examples']['questions'];
  readonly code: string;
}

const figures = absolute(paths.dataFile('figures.csv'));
const holdings = absolute(paths.dataFile('holdings.json'));

export const examples: readonly Example[] = [
  {
    tool: 'Python · pandas',
    code: `import pandas as pd
figures = pd.read_csv("${figures}")
counts = figures[figures["comparison"] == "none"]
print(counts.pivot(index="issue", columns="figure", values="value"))`,
  },
  {
    tool: 'R',
    code: `figures <- read.csv("${figures}")
subset(figures, figure == "incidents", c(issue, value))`,
  },
  {
    tool: 'DuckDB',
    code: `SELECT issue, round(100 * b.value / a.value, 1) AS percent
FROM 'figures.csv' a JOIN 'figures.csv' b USING (issue)
WHERE a.figure = 'incidents' AND b.figure = 'cross-border' ORDER BY issue;`,
  },
  {
    tool: 'jq',
    code: `curl -s ${holdings} |
  jq -r '.years[].weeks[] | select(.state == "referenced") | "\\(.namedBy[0] | .issue // .capture)  \\(.namedBy[0].title)"'`,
  },
  {
    tool: 'sha256sum',
    code: `curl -sO ${figures} -O ${figures}.sha256
sha256sum -c figures.csv.sha256`,
  },
];
