import type { APIRoute } from 'astro';
import { formatOpenSearch } from '#discovery/opensearch.ts';

export const GET: APIRoute = () =>
  new Response(formatOpenSearch(), { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
