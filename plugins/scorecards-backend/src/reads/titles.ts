import { parseEntityRef } from '@backstage/catalog-model';
import { Caller, everything } from '@callboard/backstage-plugin-callboard-node';
import { Board } from './board';

/** Titles of groups, systems and domains, as far as a caller may see these. */
export interface Titles {
  isVisible(ref: string): boolean;
  /** The name of what the caller may not see or is not known. */
  of(ref: string): string;
}

/**
 * Finds titles. That an entity has an owner or system is known to whoever sees the entity; what these are called, or which
 * groups are above them, only to those who may see them.
 *
 * @param witness - ref of an entity that the caller sees: the permission is asked about it, the catalog about the refs
 */
export async function findTitles(
  board: Board,
  refs: readonly string[],
  witness: string | undefined,
  { visibility = everything }: Caller,
): Promise<Titles> {
  const asked = refs
    .filter(ref => ref !== '')
    .map(ref => ({ ref, entityRef: witness }));
  const seen = new Set((await visibility.filter(asked)).map(({ ref }) => ref));
  return {
    isVisible: ref => seen.has(ref),
    of: ref => (seen.has(ref) ? titleOf(board, ref) : nameOf(ref)),
  };
}

function titleOf(board: Board, ref: string): string {
  const title = board.groups.titleOf(ref);
  if (title !== ref) return title;
  return board.lives([ref]).at(-1)?.title ?? nameOf(ref);
}

function nameOf(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}
