import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { CatalogApi, catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import {
  displayNameOf,
  Group,
  GROUP_FIELDS,
  groupOf,
  groupRefsAmong,
} from '../../lib/groups';

/** Groups, and the names of those in them. */
export interface Groups {
  groups: Group[];
  nameOf: (ref: string) => string;
  /** Groups that one is in as far as the sign-in says, and that the catalog does not have. */
  missing: string[];
  /** Groups that match and are not listed. */
  more: number;
}

/** Groups that are listed of those that match a search. */
const MOST = 20;

const isEntity = (entity: Entity | undefined): entity is Entity =>
  entity !== undefined;

async function namesOf(
  catalogApi: CatalogApi,
  groups: readonly Group[],
): Promise<(ref: string) => string> {
  const refs = [...new Set(groups.flatMap(({ members }) => members))];
  const { items } = refs.length
    ? await catalogApi.getEntitiesByRefs({
        entityRefs: refs,
        fields: ['kind', 'metadata', 'spec.profile.displayName'],
      })
    : { items: [] };
  const names = new Map(
    items
      .filter(isEntity)
      .map(user => [stringifyEntityRef(user), displayNameOf(user)]),
  );
  return ref => names.get(ref) ?? ref.split('/').at(-1) ?? ref;
}

async function readMine(
  catalogApi: CatalogApi,
  refs: string[],
): Promise<Groups> {
  const { items } = refs.length
    ? await catalogApi.getEntitiesByRefs({
        entityRefs: refs,
        fields: GROUP_FIELDS,
      })
    : { items: [] };
  const groups = items.filter(isEntity).map(groupOf);
  return {
    groups,
    nameOf: await namesOf(catalogApi, groups),
    missing: refs.filter((_, index) => !items[index]),
    more: 0,
  };
}

async function search(catalogApi: CatalogApi, text: string): Promise<Groups> {
  const { items, totalItems } = await catalogApi.queryEntities({
    filter: { kind: 'group' },
    fields: GROUP_FIELDS,
    limit: MOST,
    orderFields: { field: 'metadata.name', order: 'asc' },
    ...(text && {
      fullTextFilter: {
        term: text,
        fields: ['metadata.name', 'metadata.title', 'spec.profile.displayName'],
      },
    }),
  });
  const groups = items.map(groupOf);
  return {
    groups,
    nameOf: await namesOf(catalogApi, groups),
    missing: [],
    more: totalItems - groups.length,
  };
}

/**
 * The reader's own groups, or all that match some words.
 *
 * @param all - Words to search all groups for; undefined for one's own
 */
export function useGroups(all: string | undefined) {
  const catalogApi = useApi(catalogApiRef);
  const identityApi = useApi(identityApiRef);
  return useEntityResource<Groups>(
    all === undefined ? 'my groups' : `groups with ${all}`,
    async () => {
      if (all !== undefined) {
        return search(catalogApi, all);
      }
      const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
      return readMine(catalogApi, groupRefsAmong(ownershipEntityRefs));
    },
    // While somebody types, what was found stays until something else is.
    { keepPrevious: all !== undefined },
  );
}
