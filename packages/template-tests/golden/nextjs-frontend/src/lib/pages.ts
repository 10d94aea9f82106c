/**
 * The pages that there are. Browsers name any path they like; only these become values of a label, because every value is a
 * series that Prometheus keeps for weeks. Add yours, with the route and not the address: `/orders/[id]`.
 */
const PAGES: ReadonlyArray<{ route: string; path: RegExp }> = [
  { route: '/', path: /^\/$/ },
];

const PROBES = ['/livez', '/readyz'];

/** The route of a path, of a handful of values: a page, `web-vitals`, `static`, `probe` or `other`. */
export function routeOf(path: string): string {
  if (PROBES.includes(path)) return 'probe';
  if (path.startsWith('/_next/')) return 'static';
  if (path === '/web-vitals') return 'web-vitals';
  return PAGES.find(page => page.path.test(path))?.route ?? 'other';
}
