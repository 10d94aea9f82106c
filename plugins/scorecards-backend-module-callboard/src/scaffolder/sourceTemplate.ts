import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

const SOURCE_TEMPLATE = 'backstage.io/source-template';
const TEMPLATE_VERSION = 'backstage.io/template-version';

/** Ref of the template that an entity was made from, as the catalog spells it; undefined where it says none that can be read. */
export function sourceTemplateOf({ metadata }: Entity): string | undefined {
  const text = metadata.annotations?.[SOURCE_TEMPLATE]?.trim();
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

/** Of a template its own version, of other entities that of the template they were made from. */
export function templateVersionOf({ metadata }: Entity): string | undefined {
  return metadata.annotations?.[TEMPLATE_VERSION]?.trim() || undefined;
}
