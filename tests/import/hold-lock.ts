/** Takes the lock of the archive named first, says so, and holds it until it is killed. */
import { withLock } from '#importer/store/lock.ts';

await withLock(process.argv[2] ?? '', async () => {
  console.log('held');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
