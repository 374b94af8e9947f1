/** Takes the lock of the archive named first, says so, and holds it until it is killed. */
import { importAlone } from '#importer/store/import-lock.ts';

await importAlone(process.argv[2] ?? '', async () => {
  console.log('held');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
