/** Worked examples for the page on data. Each was run on the files as they go out; see docs/data.md. */
import { absolute, paths } from '#archive/paths.ts';

export interface Example {
  readonly tool: string;
  /** What it answers. */
  readonly question: string;
  readonly code: string;
}

const figures = absolute(paths.dataFile('figures.csv'));
const holdings = absolute(paths.dataFile('holdings.json'));

export const examples: readonly Example[] = [
  {
    tool: 'Python · pandas',
    question: '把各期的数字排成一张宽表，没有印出的留空',
    code: `import pandas as pd
figures = pd.read_csv("${figures}")
counts = figures[figures["comparison"] == "none"]
print(counts.pivot(index="issue", columns="figure", values="value"))`,
  },
  {
    tool: 'R',
    question: '各期处理的事件数',
    code: `figures <- read.csv("${figures}")
subset(figures, figure == "incidents", c(issue, value))`,
  },
  {
    tool: 'DuckDB',
    question: '跨境事件占几成（先下载 figures.csv）',
    code: `SELECT issue, round(100 * b.value / a.value, 1) AS percent
FROM 'figures.csv' a JOIN 'figures.csv' b USING (issue)
WHERE a.figure = 'incidents' AND b.figure = 'cross-border' ORDER BY issue;`,
  },
  {
    tool: 'jq',
    question: '尚缺哪些期，有什么旁证',
    code: `curl -s ${holdings} |
  jq -r '.years[].weeks[] | select(.state == "referenced") | "\\(.namedBy[0] | .issue // .capture)  \\(.namedBy[0].title)"'`,
  },
  {
    tool: 'sha256sum',
    question: '核对下载的文件一字不差',
    code: `curl -sO ${figures} -O ${figures}.sha256
sha256sum -c figures.csv.sha256`,
  },
];
