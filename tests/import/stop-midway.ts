/** Imports the archive named first and, once a capture is read, sends itself the signal named second. */
import { importAll } from '#importer/import-all.ts';

const [content = '', signal = ''] = process.argv.slice(2);
await importAll({
  paths: [],
  content,
  onProgress: () => {
    process.kill(process.pid, signal);
    // A signal is delivered soon, not at once.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);
  },
});
