/** Leads readers of the version published now to the built one: after the build, before it is published. */
import { end } from '#command/command.ts';
import { runUpdate } from '#offline/build/update-command.ts';

end(await runUpdate(process.argv.slice(2)));
