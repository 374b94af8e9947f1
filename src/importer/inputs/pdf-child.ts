/** Runs by itself: a PDF on standard input, its text on standard output, or exit code 1 and the reason. */
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import { type PlacedText, writePage } from './pdf-page.ts';

watchMemory(Number(process.argv[3]));
try {
  process.stdout.write(await readPdf(new Uint8Array(await buffer(process.stdin)), Number(process.argv[2])));
} catch (error) {
  process.stdout.write(
    (error as Error).name === 'PasswordException' ? '文件加了密 (encrypted)' : (error as Error).message,
  );
  process.exitCode = 1;
}

/**
 * Ends this process when all it holds, buffers included, is more than a number of megabytes. The watch has a
 * thread of its own, because the one that unpacks a stream does nothing else meanwhile.
 */
function watchMemory(megabytes: number): void {
  const watch = `const most = ${megabytes * 1_000_000};
    setInterval(() => { if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL'); }, 20);`;
  new Worker(watch, { eval: true }).unref();
}

async function readPdf(bytes: Uint8Array, mostCharacters: number): Promise<string> {
  const document = await getDocumentProxy(bytes);
  const pages: string[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const placed = items.flatMap((item): PlacedText[] => {
      if (!('str' in item)) return [];
      const [, , , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y, width: item.width, height: item.height }];
    });
    const text = writePage(placed);
    characters += text.length;
    if (characters > mostCharacters) throw new Error('文字过长 (too long)');
    pages.push(text);
  }
  if (characters === 0) throw new Error('文件里没有文字，只有图 (pictures only)');
  return `${pages.join('\n\f')}\n`;
}
