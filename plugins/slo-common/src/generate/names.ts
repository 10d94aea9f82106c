/** RFC 1123 labels are at most this long, and the names of OpenSLO documents are such. */
const LONGEST = 63;

/** A few characters that tell texts apart (FNV-1a, 32 bits); nothing secret about it. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/**
 * The name of the SLO about an indicator of a service: `checkout-availability`. Where that is no RFC 1123 label, the
 * service's part is shortened and gets a hash of its own, so that two services with a long common start stay apart.
 *
 * @param service - name of a catalog entity
 * @param indicator - an RFC 1123 label
 */
export function sloName(service: string, indicator: string): string {
  const label = service.toLowerCase().replace(/[^a-z0-9-]/g, '-');
  const room = LONGEST - indicator.length - 1;
  if (label === service && label.length <= room) {
    return `${label}-${indicator}`;
  }
  const hash = shortHash(service);
  const start = label.slice(0, room - hash.length - 1).replace(/-+$/, '');
  return `${start}-${hash}-${indicator}`;
}
