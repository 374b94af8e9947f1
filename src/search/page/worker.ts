import { openPagefind } from './pagefind-engine.ts';
import { type Asked, openSession, type Reply } from './session.ts';

export interface Ask extends Asked {
  readonly id: number;
  readonly base: string;
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
  const { id, base, ...asked } = data;
  newest = id;
  session ??= openSession(openPagefind(base));
  const tell = (told: Omit<Told, 'id'>) => postMessage({ id, ...told });
  try {
    const reply = await session.answer(asked, () => newest !== id);
    if (reply) tell({ reply });
  } catch (error) {
    tell({ error: String(error) });
  }
});
