/** What stands in them is not what a page says. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'iframe',
  'object',
  'select',
  'textarea',
]);

/** Text before and after them is not one line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br button caption dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form header hr legend li main ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const HEADING = /^h[1-6]$/;

/** 1..6 for a heading. */
export function headingLevel(name: string): number | undefined {
  return HEADING.test(name) ? Number(name[1]) : undefined;
}
