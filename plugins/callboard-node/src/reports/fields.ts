import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

const rule = (code: string, message: string) => ({
  error: message,
  params: { code },
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/i;

/** An ISO 8601 instant with an offset, as UTC with milliseconds. @public */
export const instantField = z
  .string()
  .refine(
    text => INSTANT.test(text) && !Number.isNaN(Date.parse(text)),
    rule(
      'invalid-instant',
      'expected an ISO 8601 instant with an offset, such as 2026-01-31T12:00:00Z',
    ),
  )
  .transform(text => new Date(text).toISOString());

/** Links are shown as links: only web addresses. @public */
export const webAddressField = z
  .string()
  .max(2000)
  .refine(
    text => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    rule('invalid-url', 'expected an http or https address'),
  );

/** An entity ref, as the catalog spells it. @public */
export const entityRefField = z.string().transform((text, context) => {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultNamespace: 'default' }),
    );
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'expected an entity ref such as component:default/checkout',
      params: { code: 'invalid-entity-ref' },
    });
    return z.NEVER;
  }
});

/** One to a hundred entity refs, each once, sorted. @public */
export const entityRefsField = z
  .array(entityRefField)
  .min(1)
  .max(100)
  .transform(refs => [...new Set(refs)].sort());

/** May be left out; `null` is the same. @public */
export const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform(value => value ?? undefined);
