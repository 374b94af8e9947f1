/** Fewer captures than this are done before a bar could be read. */
const WORTH_SHOWING = 50;
const WIDTH = 30;

/**
 * Draws a progress bar on a terminal; anywhere else, and for short work, it draws nothing.
 *
 * @returns the function to call after each capture
 */
export function drawProgress(stream: {
  isTTY?: boolean;
  write(text: string): unknown;
}): (done: number, all: number) => void {
  let drawn = '';
  return (done, all) => {
    if (!stream.isTTY || all < WORTH_SHOWING) return;
    const full = Math.round((done / all) * WIDTH);
    const bar = `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${all}`;
    if (bar === drawn) return;
    drawn = bar;
    stream.write(done === all ? `\r${' '.repeat(bar.length)}\r` : `\r${bar}`);
  };
}
