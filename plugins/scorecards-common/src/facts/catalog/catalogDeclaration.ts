import {
  FactDeclaration,
  FactType,
  FactVariableDeclaration,
} from '../../model';

const fact = (
  name: string,
  type: FactType,
  description: string,
  unit?: string,
): FactDeclaration => ({ name, type, ...(unit && { unit }), description });

const counted = (name: string, description: string) =>
  fact(name, 'int', description, 'entities');

/** What the catalog itself tells of an entity. @public */
export const catalogDeclaration: FactVariableDeclaration = {
  variable: 'catalog',
  title: 'Catalog',
  description: 'What the software catalog says of the entity itself.',
  fields: [
    fact('kind', 'string', 'Kind of the entity, in lower case.'),
    fact('ref', 'string', 'Entity ref, full, in lower case.'),
    fact('name', 'string', 'Name of the entity.'),
    fact('title', 'string', 'Title, or the name where there is none.'),
    fact('type', 'string', 'spec.type; unknown where there is none.'),
    fact('lifecycle', 'string', 'spec.lifecycle; unknown where there is none.'),
    fact(
      'tier',
      'string',
      'Label callboard.dev/tier, "1" (most critical) to "4"; unknown where there is none.',
    ),
    fact('hasOwner', 'bool', 'Whether the entity is owned by anybody.'),
    fact('owner', 'string', 'Ref of the owner; unknown where there is none.'),
    fact(
      'ownerExists',
      'bool',
      'Whether the owning group is in the catalog; false without an owner, unknown where a user owns it.',
    ),
    fact(
      'hasDescription',
      'bool',
      'Whether metadata.description says anything.',
    ),
    fact(
      'descriptionLength',
      'int',
      'Length of metadata.description, without blanks around it.',
      'characters',
    ),
    fact('links', 'int', 'How many metadata.links there are.', 'links'),
    fact('linkTitles', 'list<string>', 'Titles of those links that have one.'),
    fact('linkTypes', 'list<string>', 'Types of those links that have one.'),
    fact('linkUrls', 'list<string>', 'Addresses of the links.'),
    fact('tags', 'list<string>', 'metadata.tags.'),
    fact('labels', 'map<string, string>', 'metadata.labels.'),
    fact('annotations', 'map<string, string>', 'metadata.annotations.'),
    fact(
      'system',
      'string',
      'Ref of the nearest system it is part of; unknown where there is none.',
    ),
    fact(
      'domain',
      'string',
      'Ref of the nearest domain it is part of; unknown where there is none.',
    ),
    fact(
      'relationsCount',
      'int',
      'How many relations to other entities there are, of all types.',
      'relations',
    ),
    counted('dependsOn', 'How many entities it depends on.'),
    counted('dependencyOf', 'How many entities depend on it.'),
    counted('providesApis', 'How many APIs it provides.'),
    counted('consumesApis', 'How many APIs it consumes.'),
    fact(
      'hasTechDocs',
      'bool',
      'Whether it names its TechDocs (backstage.io/techdocs-ref or techdocs-entity).',
    ),
    fact(
      'sourceLocation',
      'string',
      'Where its source is (backstage.io/source-location); unknown where it is not said.',
    ),
    fact(
      'createdAt',
      'timestamp',
      'When it was created, as the annotation callboard.dev/created-at says; unknown without it: the catalog does not keep it.',
    ),
    fact(
      'ageDays',
      'int',
      'Full days since Callboard first saw it, which may be long after it was created.',
      'days',
    ),
    fact(
      'errors',
      'int',
      'Errors that the catalog reports on it (status.items).',
      'errors',
    ),
  ],
};
