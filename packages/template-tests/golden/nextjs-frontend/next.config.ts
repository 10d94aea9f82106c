import type { NextConfig } from 'next';

/** Headers that are the same for every answer. The policy of contents differs by request: src/proxy.ts. */
const HEADERS = [
  // Browsers come back by HTTPS only, for two years.
  {
    key: 'Strict-Transport-Security',
    value: 'max-age=63072000; includeSubDomains',
  },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Other sites learn that somebody came from here, not from which page.
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(self)',
  },
];

const config: NextConfig = {
  // A folder with a server and just what it imports: the image holds nothing else.
  output: 'standalone',
  reactStrictMode: true,
  poweredByHeader: false,
  // One copy in the process: what is counted in one bundle is shown by another.
  serverExternalPackages: ['prom-client'],
  async headers() {
    return [{ source: '/:path*', headers: HEADERS }];
  },
};

export default config;
