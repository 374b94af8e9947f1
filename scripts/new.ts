/** Takes one capture in after a look at what comes of it: `npm run new -- [FILE]`. */
import { end } from '#command/command.ts';
import { runNew } from '#importer/add-capture.ts';
import { confirm } from '#importer/confirm.ts';

const ending = await runNew(process.argv.slice(2), 'content', (review) => {
  console.log(review);
  return confirm('收入档案？Take it in? [y/N] ');
});
end(ending, console.log);
