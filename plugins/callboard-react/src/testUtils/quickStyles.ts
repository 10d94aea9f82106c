import { defaultDisplay } from './defaultDisplay';
import { RuleIndex, SEEN_BY, SeenBy } from './RuleIndex';

/** What holds where nothing is said, and whether it comes down from the parent. */
const INITIAL: Record<SeenBy, [initial: string, isInherited: boolean]> = {
  display: ['inline', false],
  visibility: ['visible', true],
  'pointer-events': ['auto', true],
  opacity: ['', false],
};

const KEYS = new Map<string | symbol, SeenBy>([
  ...SEEN_BY.map(property => [property, property] as const),
  ['pointerEvents', 'pointer-events'],
]);

/** Answers what decides whether elements are seen from an index of the page's rules. */
class QuickStyles {
  #index = new RuleIndex([]);
  #known = '';

  /** What jsdom would say of a property, after much longer. */
  valueOf(element: Element, property: SeenBy): string {
    this.#lookAgain(element.ownerDocument);
    return this.#resolve(element, property);
  }

  #resolve(element: Element, property: SeenBy): string {
    const [initial, isInherited] = INITIAL[property];
    const { parentElement } = element;
    const above = () =>
      parentElement ? this.#resolve(parentElement, property) : initial;
    const said = this.#said(element, property);
    switch (said) {
      case undefined:
      case 'unset':
        return isInherited ? above() : initial;
      case 'inherit':
        return above();
      case 'initial':
        return initial;
      default:
        return said;
    }
  }

  #said(element: Element, property: SeenBy): string | undefined {
    const own =
      element instanceof HTMLElement || element instanceof SVGElement
        ? element.style.getPropertyValue(property)
        : '';
    return (
      own ||
      (this.#index.valueOf(element, property) ??
        (property === 'display' ? defaultDisplay(element) : undefined))
    );
  }

  /** Style sheets come and grow while components are drawn for the first time. */
  #lookAgain({ styleSheets }: Document) {
    const sheets = Array.from(styleSheets);
    const now = sheets.map(({ cssRules }) => cssRules.length).join();
    if (now !== this.#known) {
      this.#known = now;
      this.#index = new RuleIndex(sheets);
    }
  }
}

/**
 * Gives a window a `getComputedStyle` that is quick about what queries by role, `toBeVisible` and pointers ask for every
 * element and all its ancestors. Whatever else is asked, jsdom answers as ever.
 */
export function installQuickStyles(window: Window & typeof globalThis): void {
  const inFull = window.getComputedStyle.bind(window);
  const quick = new QuickStyles();
  window.getComputedStyle = (element, pseudoElement) => {
    if (pseudoElement) {
      return inFull(element, pseudoElement);
    }
    let whole: CSSStyleDeclaration | undefined;
    const read = () => {
      whole ??= inFull(element);
      return whole;
    };
    return new Proxy(window.document.documentElement.style, {
      get: (_, key) => {
        const property = KEYS.get(key);
        if (property) {
          return quick.valueOf(element, property);
        }
        if (key === 'getPropertyValue') {
          return (name: string) => {
            const asked = KEYS.get(name);
            return asked
              ? quick.valueOf(element, asked)
              : read().getPropertyValue(name);
          };
        }
        const value: unknown = Reflect.get(read(), key);
        return typeof value === 'function' ? value.bind(read()) : value;
      },
    });
  };
}
