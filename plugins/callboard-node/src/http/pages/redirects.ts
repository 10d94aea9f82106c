const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Whether a status sends elsewhere. */
export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/**
 * Where a redirect leads. Headers arrive as Latin-1; servers write UTF-8 where they do not encode it.
 *
 * @param location - the header, which may be relative to the address that answered
 * @returns undefined where it leads nowhere
 */
export function redirectTarget(
  location: string | undefined,
  from: URL,
): URL | undefined {
  if (location === undefined) return undefined;
  const written = Buffer.from(location, 'latin1').toString('utf8');
  return URL.parse(written, from) ?? undefined;
}

/** What two addresses of one resource have in common: servers never see the fragment. */
export function addressOf(url: URL): string {
  const bare = new URL(url);
  bare.hash = '';
  return bare.href;
}
