/** Fetches the pictures that the issues name into `content/pictures`: `npm run pictures`. */
import { end } from '#command/command.ts';
import { runPictures } from '#pictures/command.ts';
import { showProgress } from '#pictures/report.ts';

end(await runPictures(process.argv.slice(2), { onProgress: showProgress(process.stderr) }));
