import {
  DEFAULT_NAMESPACE,
  Entity,
  EntityRelation,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  isMap,
  readYamlDocuments,
} from '@callboard/backstage-plugin-callboard-common';
import { readLegalRef } from '../lib/readLegalRef';

/** What the catalog makes of keys of `spec`, for those that checks and their filters read. */
const RELATIONS = [
  ['owner', RELATION_OWNED_BY, 'group'],
  ['system', RELATION_PART_OF, 'system'],
  ['dependsOn', RELATION_DEPENDS_ON, 'component'],
  ['providesApis', RELATION_PROVIDES_API, 'api'],
  ['consumesApis', RELATION_CONSUMES_API, 'api'],
] as const;

const isEntity = (value: unknown): value is Entity =>
  isMap(value) &&
  typeof value.apiVersion === 'string' &&
  typeof value.kind === 'string' &&
  isMap(value.metadata) &&
  typeof value.metadata.name === 'string';

/**
 * The entity that a repository describes, as the catalog will have it: the first component of its file, or else the first
 * entity that is no location.
 *
 * @param path - of the file, for errors
 * @throws InputError where there is none, or the file is no YAML
 */
export function readEntity(text: string, path: string): Entity {
  const documents = readYamlDocuments(text);
  const flaws = documents.flatMap(one => ('flaws' in one ? one.flaws : []));
  const [flaw] = flaws;
  if (flaw) {
    const line = flaw.position ? `:${flaw.position.line}` : '';
    throw new InputError(`${path}${line}: ${flaw.message}`);
  }
  const entities = documents
    .flatMap(one => ('value' in one ? [one.value] : []))
    .filter(isEntity);
  const isKind = (kind: string) => (entity: Entity) =>
    entity.kind.toLocaleLowerCase('en-US') === kind;
  const found =
    entities.find(isKind('component')) ??
    entities.find(entity => !isKind('location')(entity));
  if (!found) {
    throw new InputError(
      `${path}: expected an entity with apiVersion, kind and metadata.name, found none`,
    );
  }
  const namespace = found.metadata.namespace ?? DEFAULT_NAMESPACE;
  return {
    ...found,
    metadata: { ...found.metadata, namespace },
    relations: relationsOf(found.spec ?? {}, namespace),
  };
}

function relationsOf(spec: JsonObject, namespace: string): EntityRelation[] {
  return RELATIONS.flatMap(([key, type, kind]) =>
    [spec[key]].flat().flatMap(text => {
      const ref =
        typeof text === 'string'
          ? readLegalRef(text, kind, namespace)
          : undefined;
      return ref ? [{ type, targetRef: stringifyEntityRef(ref) }] : [];
    }),
  );
}

/** Ref of what an entity has a relation to; undefined where it has none. */
export function targetOf(entity: Entity, type: string): string | undefined {
  return entity.relations?.find(relation => relation.type === type)?.targetRef;
}
