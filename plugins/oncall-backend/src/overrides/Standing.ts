import { peopleOf } from './StoredOverride';

/** What a caller is to a schedule. */
export interface Standing {
  /** Has the permission to override at all. */
  permitted: boolean;
  /** May override any schedule, whoever owns it. */
  any: boolean;
  /** Entity ref of the user; absent for services, which act for nobody in particular. */
  person?: string;
  /** Is, or is a member of, the schedule's owner. */
  owner: boolean;
  /** Takes turns in the schedule, or is on call in it. */
  participant: boolean;
}

/** What a caller wants to do, by the people it is about. */
export type Intention =
  | { kind: 'create'; remove?: string; add?: string }
  | { kind: 'cancel'; remove?: string; add?: string; createdBy: string };

/**
 * Whether a caller may do something to a schedule; without an intention, whether they may do anything.
 *
 * Owners may do everything to their schedule. Whoever takes turns in it may take a shift, and give away one of theirs.
 * An override can be undone by whoever made it and by whoever it is about.
 */
export function mayOverride(
  { permitted, any, person, owner, participant }: Standing,
  intention?: Intention,
): boolean {
  if (any || !permitted) {
    return any;
  }
  if (person === undefined || owner) {
    return true;
  }
  if (!intention) {
    return participant;
  }
  if (intention.kind === 'cancel') {
    return [intention.createdBy, ...peopleOf(intention)].includes(person);
  }
  const { remove, add } = intention;
  return remove === person || (participant && add === person);
}
