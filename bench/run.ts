/**
 * Measures builds of a synthetic archive and writes docs/performance.md:
 *
 *     npm run bench -- [--size 500] [--rounds 3] [--only Hugo --only 'ours: pages, feeds'] [--folder /tmp/bench]
 *
 * A run that was broken off goes on where it stopped. `--report` only writes what was measured, `--dry` measures
 * into the folder and writes no document, `--list` names the contestants.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ending, EXIT, end, misused, runCommand, type Values } from '#command/command.ts';
import { identitiesOf, removeIssue, writeIssues } from '../tests/synthetic-archive.ts';
import { type Contestant, clear, contestants, folderOf } from './contestants.ts';
import { type Cost, measure } from './measure.ts';
import { writeReport } from './report.ts';
import { keepResults, RESULTS, readResults, STEPS, type Step } from './results.ts';

const USAGE = `npm run bench -- [words]   measures builds, and writes docs/performance.md
  --size 500,2000    numbers of issues (500,2000,10000)
  --rounds 3         how often each is measured
  --only NAME        this contestant alone; may be said more than once
  --folder FOLDER    where it works
  --report           writes what was measured, and measures nothing
  --dry              leaves the document alone
  --list             names the contestants`;

const OPTIONS = {
  size: { type: 'string', default: '500,2000,10000' },
  rounds: { type: 'string', default: '3' },
  only: { type: 'string', multiple: true },
  folder: { type: 'string', default: join(tmpdir(), 'bulletin-bench') },
  report: { type: 'boolean', default: false },
  dry: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
} as const;

end(await runCommand(process.argv.slice(2), { usage: USAGE, options: OPTIONS }, bench));

async function bench(values: Values<typeof OPTIONS>): Promise<Ending> {
  const names = contestants.map(({ name }) => name);
  if (values.list) return { output: names.join('\n'), exitCode: EXIT.done };
  const stranger = values.only?.find((name) => !names.includes(name));
  if (stranger !== undefined) return misused(`--only ${stranger}: none of ${names.join('; ')}.`);
  const [sizes, rounds] = [values.size.split(',').map(Number), Number(values.rounds)];
  if (![...sizes, rounds].every((number) => Number.isInteger(number) && number > 0)) {
    return misused('--size and --rounds take whole numbers from 1 on, --size several with commas between.');
  }
  const run: Run = {
    folder: values.folder,
    wanted: contestants.filter(({ name }) => values.only?.includes(name) ?? true),
    kept: values.dry ? join(values.folder, 'results') : RESULTS,
    writeDocument: () => (values.dry ? undefined : writeReport()),
  };
  for (const size of values.report ? [] : sizes) await measureSize(run, size, rounds);
  run.writeDocument();
  return { output: values.report ? 'The document was written.' : 'All was measured.', exitCode: EXIT.done };
}

/** What is measured, and where. */
interface Run {
  readonly folder: string;
  readonly wanted: readonly Contestant[];
  /** The folder of the results. */
  readonly kept: string;
  readonly writeDocument: () => void;
}

/** Lets the contestants take turns, step by step, round by round. */
async function measureSize(run: Run, size: number, rounds: number): Promise<void> {
  const { kept } = run;
  const ids = identitiesOf(size + 1);
  const places = run.wanted.map((contestant) => {
    const folder = join(run.folder, String(size), folderOf(contestant.name));
    return { contestant, folder, content: join(folder, 'content') };
  });
  for (let round = 0; round < rounds; round += 1) {
    const due = places.filter(({ contestant }) => !isMeasured(kept, size, contestant, round));
    const unprepared = due.filter(({ content }) => round === 0 || !existsSync(content));
    for (const { contestant, folder, content } of unprepared) {
      rmSync(content, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      contestant.prepare(folder);
      writeIssues(content, contestant.form, ids.slice(0, size), ids.slice(0, size).keys());
    }
    for (const step of STEPS) {
      for (const { contestant, folder, content } of due) {
        const { name, form } = contestant;
        if (step === 'cold') {
          for (const added of ids.slice(size)) removeIssue(content, added);
          clear(contestant, folder);
        }
        if (step === 'edit')
          writeIssues(content, form, ids.slice(0, size), [size >> 1], `第${round}次改动。`);
        if (step === 'add') writeIssues(content, form, ids, [size]);
        const cost = await measure(contestant.command(folder), folder, contestant.env);
        keep(kept, size, name, round, step, cost);
        const { cpu, wall, memory } = cost;
        console.log(`${size} ${name}, ${step}: ${cpu.toFixed(2)} CPU s, ${wall} s, ${Math.round(memory)} MB`);
      }
    }
    run.writeDocument();
  }
}

/** Keeps a step of a round; the first begins the round anew. */
function keep(kept: string, size: number, name: string, round: number, step: Step, cost: Cost): void {
  const results = readResults(size, kept);
  const rounds = results.rounds[name] ?? [];
  rounds[round] = step === STEPS[0] ? { [step]: cost } : { ...rounds[round], [step]: cost };
  results.rounds[name] = rounds;
  keepResults(size, results, kept);
}

function isMeasured(kept: string, size: number, { name }: Contestant, round: number): boolean {
  const steps = readResults(size, kept).rounds[name]?.[round] ?? {};
  return STEPS.every((step) => step in steps);
}
