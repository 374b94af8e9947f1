import type { APIRoute } from 'astro';
import { formatRobots } from '#discovery/robots.ts';

export const GET: APIRoute = () =>
  new Response(formatRobots(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
