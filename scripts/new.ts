/** Takes one capture in after a look at what comes of it: `npm run new -- [FILE]`. */
import { runNew } from '#importer/add-capture.ts';
import { confirm } from '#importer/confirm.ts';

const { output, exitCode } = await runNew(process.argv.slice(2), 'content', (review) => {
  console.log(review);
  return confirm('收入档案？Take it in? [y/N] ');
});
console.log(output);
process.exitCode = exitCode;
