import { StoredReading } from '../database/StoredReading';

/** What a content says of alerts. */
export interface ContentOutline {
  /** Names of alerts that its front matter says it answers. */
  alerts: readonly string[];
  /** Anchors of its sections by the name of their heading as {@link sectionKey} has it. The first of a name counts. */
  sections: ReadonlyMap<string, string>;
}

/**
 * What is the same for the ways to write a name: `CheckoutErrorBudgetBurn`, "Checkout error budget burn" and the anchor
 * `checkout-error-budget-burn`.
 */
export function sectionKey(name: string): string {
  return name.toLocaleLowerCase('en-US').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What is kept in memory of a content. */
export function toContentOutline(reading: StoredReading): ContentOutline {
  const sections = new Map<string, string>();
  for (const { title, anchor } of reading.sections) {
    for (const key of [sectionKey(title), sectionKey(anchor)]) {
      if (key !== '' && !sections.has(key)) {
        sections.set(key, anchor);
      }
    }
  }
  return { alerts: reading.frontMatter?.alerts ?? [], sections };
}
