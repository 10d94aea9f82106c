import { Drill, FollowUp } from '@callboard/backstage-plugin-scorecards-common';
import { ProjectedEntity } from '../catalog';
import { DrillRow } from '../database/rows';

/** What is left of an entity's name where the catalog has it no more. */
const nameOf = (ref: string) => ref.split('/').at(-1) ?? ref;

export function followUpsOf({
  follow_ups,
}: Pick<DrillRow, 'follow_ups'>): FollowUp[] {
  return JSON.parse(follow_ups);
}

/** Whether two rows say the same, whoever recorded them when. */
export function isSame(one: DrillRow, other: DrillRow): boolean {
  return (
    Math.fround(one.duration_seconds ?? -1) ===
      Math.fround(other.duration_seconds ?? -1) &&
    (
      [
        'entity_ref',
        'kind',
        'title',
        'hypothesis',
        'result',
        'at',
        'summary',
        'link',
        'follow_ups',
      ] as const
    ).every(column => one[column] === other[column])
  );
}

/** A drill, as the API has it. */
export function toDrill(
  row: DrillRow,
  entity: Pick<ProjectedEntity, 'title' | 'ownerRef' | 'tier'> | undefined,
): Drill {
  const { summary, link, duration_seconds: durationSeconds } = row;
  const { ownerRef, tier } = entity ?? {};
  return {
    id: row.id,
    entityRef: row.entity_ref,
    entityTitle: entity?.title ?? nameOf(row.entity_ref),
    kind: row.kind,
    title: row.title,
    hypothesis: row.hypothesis,
    result: row.result,
    at: row.at,
    followUps: followUpsOf(row),
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    source: row.source,
    ...(ownerRef !== undefined && { ownerRef }),
    ...(tier !== undefined && { tier }),
    ...(summary !== null && { summary }),
    ...(link !== null && { link }),
    ...(durationSeconds !== null && { durationSeconds }),
  };
}
