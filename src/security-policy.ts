/**
 * What a page of this archive may do in a browser: show what lies beside it, and nothing else.
 *
 * Every page carries the policy in a `<meta>` element, and names no digest: no script and no style stands in a
 * page. A host can also send it with each response, as the files under `deploy/` do; a test holds those
 * against this one.
 */
export const policy = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
].join('; ');

/** The policy for the header of a response; only a header can say who may frame a page. */
export const policyHeader = `${policy}; frame-ancestors 'none'`;

/** The headers that every response should carry. */
export const responseHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyHeader,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** How long a file whose name carries its digest may be kept without asking again. */
export const immutableCaching = 'public, max-age=31536000, immutable';
