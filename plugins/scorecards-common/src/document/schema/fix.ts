import {
  entityRef,
  optional,
  requiredText,
  strictMap,
  textUpTo,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';

function isLink(text: string): boolean {
  if (/^\/(?!\/)/.test(text)) {
    return true;
  }
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

const link = z
  .string()
  .refine(isLink, {
    params: {
      code: 'invalid-link',
      expected: 'an address with http or https, or a path within the portal',
    },
  })
  .meta({ description: 'Where it says how; http, https or a path.' });

/** How to pass a check. */
export function fix(namespace: string) {
  const template = entityRef('Template', namespace).refine(
    ref => ref.startsWith('template:'),
    {
      params: {
        code: 'invalid-entity-ref',
        expected: 'an entity ref such as template:default/name',
      },
    },
  );
  return strictMap({
    text: requiredText.pipe(textUpTo(1000)),
    link: optional(link),
    template: optional(template).meta({
      description: 'Ref of a template that does it.',
    }),
  });
}
