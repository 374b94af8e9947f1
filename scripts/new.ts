/** Takes one capture in after a look at what comes of it: `npm run new -- [FILE]`. */
import { createInterface } from 'node:readline/promises';
import { runNew } from '#importer/add-capture.ts';

const { output, exitCode } = await runNew(process.argv.slice(2), 'content', async (review) => {
  console.log(review);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('收入档案？Take it in? [y/N] ');
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
});
console.log(output);
process.exitCode = exitCode;
