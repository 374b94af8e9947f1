/** Leads readers of the version published now to the built one: after the build, before it is published. */
import { runUpdate } from '#offline/build/update-command.ts';

const { output, exitCode } = await runUpdate(process.argv.slice(2));
console.log(output);
process.exitCode = exitCode;
