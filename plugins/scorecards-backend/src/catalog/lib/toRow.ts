import { AlphaEntity } from '@backstage/catalog-model/alpha';
import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { LABEL_TIER } from '@callboard/backstage-plugin-callboard-common';
import { sha256 } from '@callboard/backstage-plugin-callboard-node';
import { GroupRow } from '../../database/rows';
import { NewEntityRow } from '../EntityRow';
import { fitting } from './fitting';

const lower = (text: string) => text.toLocaleLowerCase('en-US');

const optional = (value: unknown, length: number) =>
  typeof value === 'string' && value ? fitting(value, length) : null;

const titleOf = ({ metadata }: Entity) =>
  fitting(metadata.title ?? metadata.name, 1000);

const related = ({ relations = [] }: Entity, type: string) =>
  relations
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => lower(targetRef))
    .sort();

const isOf = (kind: string) => (ref: string) => ref.startsWith(`${kind}:`);

/** What is kept of a group. */
export function toGroupRow(entity: Entity): GroupRow {
  const [parent = null] = related(entity, RELATION_CHILD_OF);
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    parent_ref: parent,
  };
}

/** What is kept of an entity that it says itself. */
type OwnColumns = Omit<
  NewEntityRow,
  'ref' | 'system_ref' | 'domain_ref' | 'fingerprint'
>;

/** By entity: as long as one is unchanged, the poll gives the same object. */
const known = new WeakMap<Entity, { own: OwnColumns; digest: string }>();

/**
 * What is kept of an entity that scorecards may apply to. Its system and its domain are the nearest ones that it is part of,
 * directly or through what that is part of; a system is its own, and a domain as well.
 *
 * @param all - by ref, what it may be part of among them
 */
export function toEntityRow(
  entity: Entity,
  all: ReadonlyMap<string, Entity>,
): NewEntityRow {
  const ref = stringifyEntityRef(entity);
  const { own, digest } = known.get(entity) ?? remember(entity);
  const around = withWholes(ref, all);
  const system_ref = around.find(isOf('system')) ?? null;
  const domain_ref = around.find(isOf('domain')) ?? null;
  const fingerprint = sha256(`${digest} ${system_ref} ${domain_ref}`);
  return { ref, ...own, system_ref, domain_ref, fingerprint };
}

function remember(entity: Entity) {
  const own = toOwnColumns(entity);
  const made = { own, digest: sha256(JSON.stringify(own)) };
  known.set(entity, made);
  return made;
}

function toOwnColumns(entity: AlphaEntity): OwnColumns {
  const { apiVersion, kind, metadata, spec, relations = [], status } = entity;
  const { uid, name, namespace, title, description } = metadata;
  const { labels, annotations, tags, links } = metadata;
  const kept = { name, namespace, title, description, labels, annotations };
  return {
    uid: uid ?? '',
    kind: lower(kind),
    type: optional(spec?.type, 255),
    title: titleOf(entity),
    owner_ref: related(entity, RELATION_OWNED_BY)[0] ?? null,
    tier: optional(labels?.[LABEL_TIER], 63),
    entity: JSON.stringify({
      apiVersion,
      kind,
      metadata: { ...kept, tags, links },
      spec,
      relations,
      status,
    }),
  };
}

/** Refs of an entity and of what it is part of, nearest first; each once, however they name each other. */
function withWholes(ref: string, all: ReadonlyMap<string, Entity>): string[] {
  const found = new Set([ref]);
  for (const part of found) {
    const entity = all.get(part);
    if (entity) {
      related(entity, RELATION_PART_OF).forEach(whole => found.add(whole));
    }
  }
  return [...found];
}
