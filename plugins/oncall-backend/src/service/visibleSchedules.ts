import {
  everything,
  Visibility,
} from '@callboard/backstage-plugin-callboard-node';
import { DOCUMENT_SOURCE } from '@callboard/backstage-plugin-oncall-common';
import { EntityStore } from '../catalog/EntityStore';
import { StoredSchedule } from '../schedules/StoredSchedule';

/**
 * The schedules that a caller may see: a document where its entity may be seen, any other where any entity mapped to it
 * may be.
 */
export async function visibleSchedules<
  T extends Pick<StoredSchedule, 'ref' | 'source'>,
>(
  schedules: readonly T[],
  { visibility, entities }: { visibility: Visibility; entities: EntityStore },
): Promise<T[]> {
  if (visibility === everything) {
    return [...schedules];
  }
  const isDocument = ({ source }: T) => source === DOCUMENT_SOURCE;
  const others = schedules.filter(schedule => !isDocument(schedule));
  const assignments =
    others.length > 0
      ? await entities.assignmentsTo(others.map(({ ref }) => ref))
      : [];
  const [documents, mapped] = await Promise.all([
    visibility.filter(schedules.filter(isDocument).map(({ ref }) => ({ ref }))),
    visibility.filter(
      assignments.map(({ entityRef, scheduleRef }) => ({
        ref: entityRef,
        scheduleRef,
      })),
    ),
  ]);
  const visible = new Set([
    ...documents.map(({ ref }) => ref),
    ...mapped.map(({ scheduleRef }) => scheduleRef),
  ]);
  return schedules.filter(({ ref }) => visible.has(ref));
}
