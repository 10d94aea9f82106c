import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_MEMBER,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { z } from 'zod';

/** A group that may own what is made. */
export interface Group {
  ref: string;
  title: string;
  description?: string;
  /** Refs of the users in it. */
  members: string[];
}

/** What of a group is read. */
export const GROUP_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'spec.profile.displayName',
  'relations',
];

const profiled = z.object({
  profile: z.object({ displayName: z.string().min(1) }),
});

/** A name for people: that of the profile, the title, or the name of the entity. */
export function displayNameOf(entity: Entity): string {
  const { data } = profiled.safeParse(entity.spec);
  const { title, name } = entity.metadata;
  return data?.profile.displayName ?? title ?? name;
}

/** A group as the field shows it. */
export function groupOf(entity: Entity): Group {
  return {
    ref: stringifyEntityRef(getCompoundEntityRef(entity)),
    title: displayNameOf(entity),
    description: entity.metadata.description,
    members: (entity.relations ?? [])
      .filter(({ type }) => type === RELATION_HAS_MEMBER)
      .map(({ targetRef }) => targetRef),
  };
}

/** The groups among the refs that somebody owns things through. */
export function groupRefsAmong(refs: readonly string[]): string[] {
  return refs.filter(ref => {
    try {
      return parseEntityRef(ref).kind.toLowerCase() === 'group';
    } catch {
      return false;
    }
  });
}

/** Of more members than this the rest is counted. */
const MOST_MEMBERS = 6;

/** "Mei Tanaka, Farid Benmoussa and 4 more". */
export function memberWords(names: readonly string[]): string {
  if (names.length === 0) {
    return 'Nobody is in it';
  }
  const shown =
    names.length > MOST_MEMBERS ? names.slice(0, MOST_MEMBERS - 1) : names;
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
