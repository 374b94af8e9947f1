/** Builds the site with no more work than what changed asks for: `npm run build`. docs/building.md says more. */
import { enableCompileCache } from 'node:module';
import { restartWithFewPlaces } from '#build/engine.ts';

restartWithFewPlaces();
enableCompileCache('node_modules/.cache/compiled');
// After that, so that they are read as they were compiled before.
const [{ end }, { runBuild }] = await Promise.all([
  import('#command/command.ts'),
  import('#build/command.ts'),
]);
end(await runBuild(process.argv.slice(2), process.cwd()));
