import { runImport } from '#importer/command.ts';

const { output, exitCode } = await runImport(process.argv.slice(2), 'content');
console.log(output);
process.exitCode = exitCode;
