/** Fetches the pictures that the issues name into `content/pictures`: `npm run pictures`. */
import { runPictures } from '#pictures/command.ts';
import { showProgress } from '#pictures/report.ts';

const onProgress = showProgress(process.stderr);
const { output, exitCode } = await runPictures(process.argv.slice(2), { onProgress });
(exitCode === 0 ? console.log : console.error)(output);
process.exitCode = exitCode;
