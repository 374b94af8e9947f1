/** Runs the import command on the archive named first, with the other arguments: for tests in a process of their own. */
import { end } from '#command/command.ts';
import { runImport } from '#importer/command.ts';

const [content = '', ...args] = process.argv.slice(2);
end(await runImport(args, content), console.log);
