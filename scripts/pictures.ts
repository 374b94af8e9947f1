/** Fetches the pictures that the issues name into `content/pictures`: `npm run pictures`. */
import { parseArgs } from 'node:util';
import { fetchAll } from '#pictures/fetch-all.ts';
import { formatReport, showProgress } from '#pictures/report.ts';

const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, again: { type: 'boolean', default: false } },
});
const report = await fetchAll({ ...values, onProgress: showProgress(process.stderr) });
console.log(formatReport(report));
process.exitCode = report.failed > 0 ? 1 : 0;
