import { expect, test, vi } from 'vitest';
import { type Ending, EXIT, end, runCommand } from './command.ts';

const options = { content: { type: 'string', default: 'content' }, again: { type: 'boolean' } } as const;
const run = (args: readonly string[], work = async (): Promise<Ending> => ({ output: '', exitCode: 0 })) =>
  runCommand(args, { usage: 'npm run sample', options, places: 1, failed: 5 }, work);

test.each([
  [['--bogus'], "Unknown option '--bogus'."],
  [['--\u001b[2J'], "Unknown option '--<U+001B>[2J'."],
  [['--again=1'], "Option '--again' does not take an argument."],
  [['--content'], "Option '--content <value>' argument missing."],
  [['--content', '--again'], "Option '--content' argument is ambiguous."],
  [['one', 'two'], "Unexpected argument 'two'."],
])('%j is answered with what is wrong, and with what is known', async (args, fault) => {
  const answer = { output: `${fault}\n\nnpm run sample`, exitCode: EXIT.usage };
  expect(await run(args)).toEqual(answer);
});

test.each([['--help'], ['-h']])('%s says how it is called, and does nothing', async (word) => {
  const work = vi.fn();
  expect(await run(['one', word], work)).toEqual({ output: 'npm run sample', exitCode: EXIT.done });
  expect(work).not.toHaveBeenCalled();
});

test('what was said is handed on, and what went unsaid as it is by default', async () => {
  const work = vi.fn();
  await run(['one', '--again'], work);
  expect(work).toHaveBeenCalledWith({ content: 'content', again: true }, ['one']);
});

test.each([
  [new Error('a file is\u001b[2J gone'), /^a file is<U\+001B>\[2J gone$/],
  [
    Object.assign(new Error('wrong'), { loc: { file: 'a.md', line: 3 }, hint: 'Mend it.' }),
    /^wrong\na\.md:3\nMend it\.$/,
  ],
  [new TypeError('our own mistake'), /our own mistake\n +at .*command\.test\.ts/],
])('a failure is said in a sentence, and a mistake in the code with its place (%#)', async (error, said) => {
  expect(await run([], () => Promise.reject(error))).toEqual({
    output: expect.stringMatching(said),
    exitCode: 5,
  });
});

test.each([
  [0, 'log'],
  [3, 'error'],
] as const)('with exit code %i, what it says goes to console.%s', (exitCode, name) => {
  const print = vi.spyOn(console, name).mockImplementation(() => {});
  end({ output: 'said', exitCode });
  expect([print.mock.calls, process.exitCode]).toEqual([[['said']], exitCode]);
  process.exitCode = undefined;
  print.mockRestore();
});
