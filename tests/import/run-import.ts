/** Runs the import command on the archive named first, with the other arguments: for tests in a process of their own. */
import { runImport } from '#importer/command.ts';

const [content = '', ...args] = process.argv.slice(2);
const { output, exitCode } = await runImport(args, content);
console.log(output);
process.exitCode = exitCode;
