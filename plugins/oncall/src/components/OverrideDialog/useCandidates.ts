import { useApi } from '@backstage/frontend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';

/** Somebody who may come. */
export interface Candidate {
  ref: string;
  name: string;
  /** Of the schedule's owner. */
  isMember: boolean;
}

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];
const MOST = 50;
const NAMES = ['metadata.name', 'metadata.title', 'spec.profile.displayName'];

/** The catalog names people by their profile. */
function displayNameOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile;
  const named =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof named === 'string' ? named : metadata.title ?? metadata.name;
}

function toCandidate(entity: Entity, isMember: boolean): Candidate {
  return {
    ref: stringifyEntityRef(entity),
    name: displayNameOf(entity),
    isMember,
  };
}

/**
 * People to choose from: the members of the schedule's owner first, then whomever the catalog finds by the text. Without
 * a text only the members.
 */
export function useCandidates(ownerRef: string | undefined, text: string) {
  const catalogApi = useApi(catalogApiRef);
  const members = useEntityResource(
    `members of ${ownerRef}`,
    async () =>
      ownerRef
        ? (
            await catalogApi.queryEntities({
              filter: { kind: 'user', 'relations.memberOf': ownerRef },
              fields: FIELDS,
              limit: MOST,
            })
          ).items.map(entity => toCandidate(entity, true))
        : [],
    { everySeconds: 900 },
  );
  const term = text.trim();
  const found = useEntityResource(
    `people called ${term}`,
    async () =>
      term
        ? (
            await catalogApi.queryEntities({
              filter: { kind: 'user' },
              fullTextFilter: { term, fields: NAMES },
              fields: FIELDS,
              limit: MOST,
            })
          ).items.map(entity => toCandidate(entity, false))
        : [],
    { everySeconds: 900, keepPrevious: true },
  );
  const words = term.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  const team = (members.value ?? []).filter(({ name, ref }) =>
    words.every(word =>
      `${name} ${ref}`.toLocaleLowerCase('en').includes(word),
    ),
  );
  const known = new Set(team.map(({ ref }) => ref));
  const others = (term ? found.value ?? [] : []).filter(
    ({ ref }) => !known.has(ref),
  );
  const byName = (a: Candidate, b: Candidate) => a.name.localeCompare(b.name);
  return {
    candidates: [...team.sort(byName), ...others.sort(byName)],
    busy: members.loading || found.refreshing,
    error: members.error ?? found.error,
  };
}
