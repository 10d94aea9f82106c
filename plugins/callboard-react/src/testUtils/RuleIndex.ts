/** Properties that decide whether something is seen and can be pressed. */
export const SEEN_BY = [
  'display',
  'visibility',
  'pointer-events',
  'opacity',
] as const;

/** One of them. */
export type SeenBy = (typeof SEEN_BY)[number];

interface IndexedRule {
  order: number;
  selector: string;
  values: ReadonlyMap<string, string>;
  /** A class by itself: whatever has it matches. */
  isPlain: boolean;
}

const CLASS = /\.([-\w]+)/g;

/** The rules of a list that count, as jsdom has it: those of a medium only where it is the screen. */
function* rulesOf(rules: CSSRuleList): Iterable<CSSStyleRule> {
  for (const rule of Array.from(rules)) {
    if (rule instanceof CSSMediaRule) {
      if (Array.from(rule.media).includes('screen')) {
        yield* rulesOf(rule.cssRules);
      }
    } else if (rule instanceof CSSStyleRule) {
      yield rule;
    }
  }
}

/** Selectors of a rule that can match elements, which those of what stands before or after them cannot. */
function selectorsOf({ selectorText }: CSSStyleRule): string[] {
  return selectorText.includes('(')
    ? [selectorText]
    : selectorText
        .split(',')
        .map(selector => selector.trim())
        .filter(selector => !selector.includes('::'));
}

/**
 * The few rules of a page that speak of what is seen, by the last class that their selectors name: of thousands of rules an
 * element has to be held against a handful.
 */
export class RuleIndex {
  readonly #byClass = new Map<string, IndexedRule[]>();
  readonly #others: IndexedRule[] = [];
  #order = 0;

  constructor(sheets: readonly CSSStyleSheet[]) {
    for (const sheet of sheets) {
      for (const rule of rulesOf(sheet.cssRules)) {
        this.#add(rule);
      }
    }
  }

  /** What the rules say of an element, the last one that matches first; undefined where none does. */
  valueOf(element: Element, property: SeenBy): string | undefined {
    let found: IndexedRule | undefined;
    const consider = (rule: IndexedRule) => {
      if (
        rule.values.has(property) &&
        rule.order > (found?.order ?? -1) &&
        (rule.isPlain || matches(element, rule.selector))
      ) {
        found = rule;
      }
    };
    for (const name of Array.from(element.classList)) {
      this.#byClass.get(name)?.forEach(consider);
    }
    this.#others.forEach(consider);
    return found?.values.get(property);
  }

  #add(rule: CSSStyleRule) {
    const values = new Map<string, string>();
    for (const property of SEEN_BY) {
      const value = rule.style.getPropertyValue(property);
      if (value) {
        values.set(property, value);
      }
    }
    const order = this.#order++;
    if (values.size === 0) {
      return;
    }
    for (const selector of selectorsOf(rule)) {
      const isPlain = /^\.[-\w]+$/.test(selector);
      const last = selector.includes('(')
        ? undefined
        : [...(selector.split(/[\s>+~]+/).at(-1) ?? '').matchAll(CLASS)].at(
            -1,
          )?.[1];
      const indexed = { order, selector, values, isPlain };
      if (last === undefined) {
        this.#others.push(indexed);
      } else {
        const known = this.#byClass.get(last) ?? [];
        this.#byClass.set(last, [...known, indexed]);
      }
    }
  }
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    // jsdom skips what it cannot read as well.
    return false;
  }
}
