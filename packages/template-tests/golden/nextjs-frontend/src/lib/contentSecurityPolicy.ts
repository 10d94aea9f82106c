/**
 * The policy for one answer. Scripts need the nonce; what they load themselves is trusted through them ('strict-dynamic').
 * In development React evaluates source text to show better errors.
 */
export function contentSecurityPolicy(
  nonce: string,
  environment: string | undefined,
): string {
  const development = environment === 'development';
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${development ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    // Nobody puts these pages into a frame and has people click what they do not see.
    `frame-ancestors 'none'`,
    ...(development ? [] : ['upgrade-insecure-requests']),
  ].join('; ');
}
