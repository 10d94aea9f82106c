import { sectionKey } from '@callboard/backstage-plugin-runbooks-common';
import { AnswerRow } from '../database/rows';
import { ContentOutline } from './ContentOutline';
import { UsedContent } from './operations/readUsedContents';

/** What answers can be read from. */
export interface AnswersOfContentsOptions {
  used: readonly UsedContent[];
  /** By digest. */
  outlines: ReadonlyMap<string, ContentOutline>;
  /** Names of the alerts that are known of an entity, by its ref. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The alerts that pages say they answer: by name in their front matter, whether or not such an alert is known, and by a
 * section that is called as an alert of the entity is.
 */
export function answersOfContents({
  used,
  outlines,
  names,
}: AnswersOfContentsOptions): AnswerRow[] {
  return used.flatMap(({ entityRef, pageId, digest }) => {
    const outline = outlines.get(digest);
    if (!outline) {
      return [];
    }
    const toRow = (
      name: string,
      via: AnswerRow['via'],
      anchor: string,
    ): AnswerRow => ({
      entity_ref: entityRef,
      alert_name: name,
      page_id: pageId,
      via,
      anchor,
    });
    const anchorOf = (name: string) => outline.sections.get(sectionKey(name));
    return [
      ...outline.alerts.map(name =>
        toRow(name, 'front-matter', anchorOf(name) ?? ''),
      ),
      ...[...(names.get(entityRef) ?? [])].flatMap(name => {
        const anchor = anchorOf(name);
        return anchor === undefined ? [] : [toRow(name, 'heading', anchor)];
      }),
    ];
  });
}
