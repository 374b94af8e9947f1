/** Reads captures into issues: `npm run import`. What became of them is no error, however it ends. */
import { end } from '#command/command.ts';
import { runImport } from '#importer/command.ts';

end(await runImport(process.argv.slice(2), 'content'), console.log);
