/** How a provider is convinced. Values come from the operator's configuration only. @public */
export type ProviderAuth =
  | { type: 'bearer'; token: string }
  | { type: 'basic'; username: string; password: string }
  | {
      type: 'mtls';
      /** The client's certificate, PEM. */
      cert: string;
      /** Its private key, PEM. */
      key: string;
    };

/** The header that carries the credentials, if they travel in one. */
export function authHeaders(auth?: ProviderAuth): Record<string, string> {
  switch (auth?.type) {
    case 'bearer':
      return { authorization: `Bearer ${auth.token}` };
    case 'basic': {
      const pair = Buffer.from(`${auth.username}:${auth.password}`, 'utf8');
      return { authorization: `Basic ${pair.toString('base64')}` };
    }
    default:
      return {};
  }
}

/** The part of the TLS handshake that carries the credentials, if they travel there. */
export function authTls(auth?: ProviderAuth): { cert?: string; key?: string } {
  return auth?.type === 'mtls' ? { cert: auth.cert, key: auth.key } : {};
}
