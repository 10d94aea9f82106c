/** Parameters that tell the site where its reader comes from, and change nothing of the page. */
const TRACKING =
  /^(utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|igshid|mc_cid|mc_eid|mkt_tok|vero_id|_ga|_gl|_hsenc|_hsmi)$/i;

/** Takes away what only tracks readers. Leaves a query without it as it was written. */
export function withoutTracking(url: URL): void {
  const names = [...url.searchParams.keys()].filter(name =>
    TRACKING.test(name),
  );
  names.forEach(name => url.searchParams.delete(name));
  if (!url.searchParams.size) {
    url.search = '';
  }
}

/** The query in one order and one way of escaping, with its `?`; empty where there is none. */
export function canonicalQuery(url: URL): string {
  const query = new URLSearchParams(url.search);
  query.sort();
  const text = query.toString();
  return text && `?${text}`;
}
