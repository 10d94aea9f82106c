import {
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { JsonValue } from '@backstage/types';
import { ANNOTATION_CREATED_AT } from '@callboard/backstage-plugin-callboard-common';
import { FactSet } from '../../model';

const DAY_MS = 86_400_000;
const TECHDOCS_REF = 'backstage.io/techdocs-ref';
const TECHDOCS_ENTITY = 'backstage.io/techdocs-entity';

/** What is known of an entity besides its document. Refs are entity refs. @public */
export interface CatalogContext {
  kind: string;
  title: string;
  type?: string;
  tier?: string;
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
  /** When it was seen first, ISO 8601. */
  foundAt: string;
  /** Every group of the catalog; empty where none was read. */
  groups: ReadonlySet<string>;
}

/** What the catalog itself tells of an entity; {@link catalogDeclaration} says what each is. @public */
export function catalogFactsOf(
  entity: AlphaEntity,
  context: CatalogContext,
  now: Date,
): FactSet {
  const { metadata, spec } = entity;
  const { links = [], tags = [], labels = {}, annotations = {} } = metadata;
  const description = metadata.description?.trim() ?? '';
  const age = now.getTime() - Date.parse(context.foundAt);
  return {
    values: {
      kind: context.kind,
      ref: stringifyEntityRef(entity),
      name: metadata.name,
      title: context.title,
      type: context.type ?? null,
      lifecycle: textOf(spec?.lifecycle),
      tier: context.tier ?? null,
      hasOwner: context.ownerRef !== undefined,
      owner: context.ownerRef ?? null,
      ownerExists: ownerExists(context),
      hasDescription: description !== '',
      descriptionLength: [...description].length,
      links: links.length,
      linkTitles: links.flatMap(({ title }) => title ?? []),
      linkTypes: links.flatMap(({ type }) => type ?? []),
      linkUrls: links.map(({ url }) => url),
      tags,
      labels,
      annotations,
      system: context.systemRef ?? null,
      domain: context.domainRef ?? null,
      ...relationsOf(entity),
      hasTechDocs: Boolean(
        annotations[TECHDOCS_REF] ?? annotations[TECHDOCS_ENTITY],
      ),
      sourceLocation: textOf(annotations[ANNOTATION_SOURCE_LOCATION]),
      createdAt: textOf(annotations[ANNOTATION_CREATED_AT]),
      // Clocks of replicas differ: nothing is younger than new.
      ageDays: Math.max(0, Math.floor(age / DAY_MS)),
      errors: (entity.status?.items ?? []).filter(
        ({ level }) => level === 'error',
      ).length,
    },
    reasons: reasonsOf(context),
  };
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value.trim() ? value : null;
}

function ownerExists({ ownerRef, groups }: CatalogContext): boolean | null {
  if (ownerRef === undefined) return false;
  if (groups.has(ownerRef)) return true;
  return ownerRef.startsWith('group:') && groups.size > 0 ? false : null;
}

function relationsOf({ relations = [] }: Entity): Record<string, number> {
  const count = (type: string) =>
    relations.filter(relation => relation.type === type).length;
  return {
    relationsCount: relations.length,
    dependsOn: count(RELATION_DEPENDS_ON),
    dependencyOf: count(RELATION_DEPENDENCY_OF),
    providesApis: count(RELATION_PROVIDES_API),
    consumesApis: count(RELATION_CONSUMES_API),
  };
}

/** Why something is unknown that the document does not say. */
function reasonsOf({
  ownerRef,
  groups,
}: CatalogContext): Record<string, string> {
  const isUser = ownerRef !== undefined && !ownerRef.startsWith('group:');
  return {
    '*': 'The catalog does not say',
    ...(isUser && {
      ownerExists: 'The owner is no group, only groups are known',
    }),
    ...(!isUser &&
      groups.size === 0 && {
        ownerExists: 'No group was read from the catalog',
      }),
    createdAt: `The catalog does not keep it, and there is no annotation ${ANNOTATION_CREATED_AT}`,
  };
}
