/**
 * An address that may be shown as a link: http or https. Undefined for anything else, and for what is missing.
 * @public
 */
export function webUrl(text: string | null | undefined): string | undefined {
  const url = text ? URL.parse(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
