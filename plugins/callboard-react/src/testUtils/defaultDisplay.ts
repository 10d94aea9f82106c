/** How browsers show elements that no rule speaks of, by jsdom's own style sheet; what is not in it is inline. */
const DISPLAY: Record<string, string> = {
  'list-item': 'li',
  'inline-block': 'input button marquee',
  contents: 'slot',
  table: 'table',
  'table-caption': 'caption',
  'table-column-group': 'colgroup',
  'table-column': 'col',
  'table-header-group': 'thead',
  'table-row-group': 'tbody',
  'table-footer-group': 'tfoot',
  'table-row': 'tr',
  'table-cell': 'td th',
  ruby: 'ruby',
  'ruby-text': 'rt',
  none: 'area base basefont datalist head link meta noembed noframes param rp script style template title',
  block:
    'html body address blockquote center dialog div figure figcaption footer form header hr legend listing main p plaintext pre search xmp article aside h1 h2 h3 h4 h5 h6 hgroup nav section dir dd dl dt menu ol ul fieldset details summary',
};

const BY_TAG = new Map(
  Object.entries(DISPLAY).flatMap(([display, tags]) =>
    tags.split(' ').map(tag => [tag, display] as const),
  ),
);

/** How an element is shown where no rule of the page speaks of it. */
export function defaultDisplay(element: Element): string {
  if (element.hasAttribute('hidden')) {
    return 'none';
  }
  switch (element.localName) {
    case 'input':
      return element.getAttribute('type')?.toLowerCase() === 'hidden'
        ? 'none'
        : 'inline-block';
    case 'dialog':
      return element.hasAttribute('open') ? 'block' : 'none';
    case 'summary':
      return element.parentElement?.localName === 'details' &&
        element.matches(':first-of-type')
        ? 'list-item'
        : 'block';
    default:
      return BY_TAG.get(element.localName) ?? 'inline';
  }
}
