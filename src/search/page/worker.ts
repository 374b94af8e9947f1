import type { Question } from '../question.ts';
import { openPagefind } from './pagefind-engine.ts';
import { openSession, type Reply } from './session.ts';

export interface Ask {
  readonly id: number;
  readonly base: string;
  readonly question: Question;
  readonly most: number;
  /** Count the results by section too, which needs a file more. */
  readonly bySection: boolean;
}

export interface Told {
  readonly id: number;
  readonly reply?: Reply;
  readonly error?: string;
}

let session: ReturnType<typeof openSession> | undefined;
let newest = 0;

// Only the newest question is worth an answer: the reader has typed on.
addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
  const { id, base, question, most, bySection } = data;
  newest = id;
  session ??= openSession(openPagefind(base));
  const tell = (told: Omit<Told, 'id'>) => postMessage({ id, ...told });
  try {
    const reply = await session.answer({ question, most, bySection }, () => newest !== id);
    if (reply) tell({ reply });
  } catch (error) {
    tell({ error: String(error) });
  }
});
