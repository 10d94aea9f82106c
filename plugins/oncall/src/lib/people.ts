import { parseEntityRef } from '@backstage/catalog-model';
import { People, Person } from '@callboard/backstage-plugin-oncall-common';

/** What an answer says of somebody; where it says nothing, their ref has to do for a name. */
export function personOf(people: People, ref: string): Person {
  return people[ref] ?? { ref, kind: kindOf(ref), name: ref, contacts: [] };
}

function kindOf(ref: string): Person['kind'] {
  try {
    const { kind } = parseEntityRef(ref);
    return kind === 'user' || kind === 'group' ? kind : 'external';
  } catch {
    return 'external';
  }
}

/** A name for people. */
export function nameOf(people: People, ref: string): string {
  return personOf(people, ref).name;
}

/** "Mei Tanaka", "Mei Tanaka and Farid Benmoussa", "Mei Tanaka, Farid Benmoussa and Jonas Lindqvist". */
export function namesOf(people: People, refs: readonly string[]): string {
  const names = refs.map(ref => nameOf(people, ref));
  const last = names.pop();
  if (last === undefined) {
    return 'nobody';
  }
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

/** At most two letters that stand for a name where there is no room for it. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/^\w+:([^/]+\/)?/, '')
    .split(/[\s._-]+/)
    .filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map(word => [...(word ?? '')][0]?.toLocaleUpperCase('en') ?? '')
    .join('');
}
