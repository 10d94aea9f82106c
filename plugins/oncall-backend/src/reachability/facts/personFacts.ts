import {
  PersonFact,
  ResponderFact,
} from '@callboard/backstage-plugin-oncall-common';
import { ExternalPerson } from '../../people/PeopleStore';
import { Organisation } from './Organisation';
import { ResponderAhead } from './ahead';

/** What the catalog knows of people and groups on call: a group is reached through itself or somebody in it. */
export function personFacts(
  refs: Iterable<string>,
  organisation: Organisation,
): Map<string, PersonFact> {
  return new Map([...refs].map(ref => [ref, personFact(ref, organisation)]));
}

function personFact(ref: string, organisation: Organisation): PersonFact {
  const person = organisation.person(ref);
  if (person) {
    return { current: true, contact: person.contacts.length > 0 };
  }
  const group = organisation.group(ref);
  if (!group) {
    return { current: false, contact: false };
  }
  const members = [...organisation.membersOf(ref)];
  return {
    current: true,
    contact:
      group.contacts.length > 0 ||
      members.some(
        member => (organisation.person(member)?.contacts ?? []).length > 0,
      ),
  };
}

/** What people and groups are called: as the catalog has it, else as their provider has it. */
export function createNaming(
  organisation: Organisation,
  externals: ReadonlyMap<string, ExternalPerson>,
): (ref: string) => string {
  return ref =>
    externals.get(ref)?.name ??
    organisation.person(ref)?.name ??
    organisation.group(ref)?.title ??
    ref;
}

/** Responders by name; one whom only a provider or a feed knows has no ref. */
export function responderFacts(
  responders: readonly ResponderAhead[],
  externals: ReadonlyMap<string, ExternalPerson>,
  nameOf: (ref: string) => string,
): ResponderFact[] {
  return responders.map(({ user, from }) => ({
    ...(!externals.has(user) && { ref: user }),
    name: nameOf(user),
    from,
  }));
}
