/** Holds content against evidence, and site against content, and prints what is wrong: `npm run check`. */
import { runCheck } from '#checks/command.ts';
import { end } from '#command/command.ts';

end(await runCheck(process.argv.slice(2), process.env['BASE'] ?? '/'));
