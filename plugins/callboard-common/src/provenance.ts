import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** Ref of the template that an entity was made from; Backstage's own. @public */
export const ANNOTATION_SOURCE_TEMPLATE = 'backstage.io/source-template';

/**
 * Of a Template its own version, of other entities that of the template they were made from; semantic. Backstage's own.
 * @public
 */
export const ANNOTATION_TEMPLATE_VERSION = 'backstage.io/template-version';

/** From an entity to the Template it was made from. @public */
export const RELATION_SCAFFOLDED_FROM = 'scaffoldedFrom';

/** From a Template to what was made from it. @public */
export const RELATION_SCAFFOLDER_OF = 'scaffolderOf';

/**
 * Ref of the template that an entity was made from, as the catalog spells it; undefined where it says none that can be
 * read.
 * @public
 */
export function sourceTemplateOf({ metadata }: Entity): string | undefined {
  const text = metadata.annotations?.[ANNOTATION_SOURCE_TEMPLATE]?.trim();
  if (!text) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'template',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

/** The version by annotation: of a template its own, of other entities that of the template they were made from. @public */
export function templateVersionOf({ metadata }: Entity): string | undefined {
  return (
    metadata.annotations?.[ANNOTATION_TEMPLATE_VERSION]?.trim() || undefined
  );
}
