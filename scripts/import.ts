import { parseArgs } from 'node:util';
import { importAll } from '#importer/import-all.ts';
import { formatReport } from '#importer/report.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const report = await importAll({ paths: positionals, content: 'content' });
console.log(formatReport(report));
process.exitCode = report.ok ? 0 : 1;
