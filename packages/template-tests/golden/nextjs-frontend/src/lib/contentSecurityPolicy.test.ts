import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';

it('lets only scripts with the nonce run', () => {
  const policy = contentSecurityPolicy('n0nce', 'production');
  assert.match(policy, /script-src 'self' 'nonce-n0nce' 'strict-dynamic';/);
  assert.doesNotMatch(policy, /unsafe/);
});

it('lets React evaluate in development only', () => {
  assert.match(contentSecurityPolicy('n', 'development'), /'unsafe-eval'/);
});
