import type { APIRoute } from 'astro';
import { loadIssues } from '#archive/load.ts';
import { formatLlms } from '#discovery/llms.ts';

export const GET: APIRoute = async () =>
  new Response(formatLlms(await loadIssues()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
