import { sectionKey } from '@callboard/backstage-plugin-runbooks-common';
import { StoredReading } from '../database/StoredReading';

/** What a content says of alerts. */
export interface ContentOutline {
  /** Names of alerts that its front matter says it answers. */
  alerts: readonly string[];
  /** Anchors of its sections by the name of their heading as `sectionKey` has it. The first of a name counts. */
  sections: ReadonlyMap<string, string>;
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
