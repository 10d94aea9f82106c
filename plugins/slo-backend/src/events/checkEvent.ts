import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceEvent } from '@callboard/backstage-plugin-slo-common';
import { z } from 'zod';

/** What events are measured against. */
export interface EventLimits {
  now: Date;
  /** Events that were over before are forgotten, and so refused. */
  retentionSeconds: number;
}

const KINDS = [
  'deploy',
  'incident',
  'config-change',
  'feature-flag',
  'maintenance',
  'other',
] as const satisfies readonly ServiceEvent['kind'][];

const rule = (code: string, message: string) => ({
  error: message,
  params: { code },
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/i;
const instant = z
  .string()
  .refine(
    text => INSTANT.test(text) && !Number.isNaN(Date.parse(text)),
    rule(
      'invalid-instant',
      'expected an ISO 8601 instant with an offset, such as 2026-01-31T12:00:00Z',
    ),
  )
  .transform(text => new Date(text).toISOString());

/** Links are shown as links: only web addresses. */
const url = z
  .string()
  .max(2000)
  .refine(
    text => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    rule('invalid-url', 'expected an http or https address'),
  );

const entityRef = z.string().transform((text, context) => {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultNamespace: 'default' }),
    );
  } catch {
    const message = 'expected an entity ref such as component:default/checkout';
    context.addIssue({
      code: 'custom',
      message,
      params: { code: 'invalid-entity-ref' },
    });
    return z.NEVER;
  }
});

const schema = z.strictObject({
  source: z.string().min(1).max(63),
  id: z.string().min(1).max(200),
  kind: z.enum(KINDS),
  title: z.string().trim().min(1).max(200),
  start: instant,
  end: instant.nullish().transform(value => value ?? undefined),
  url: url.nullish().transform(value => value ?? undefined),
  entityRefs: z
    .array(entityRef)
    .min(1)
    .max(100)
    .transform(refs => [...new Set(refs)].sort()),
});

const CODES: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  unrecognized_keys: 'unknown-key',
  invalid_type: 'wrong-type',
  invalid_value: 'not-one-of',
  too_small: 'required',
  too_big: 'too-long',
};

function codeOf(issue: z.core.$ZodIssue): string {
  const params: Record<string, unknown> =
    issue.code === 'custom' ? issue.params ?? {} : {};
  return typeof params.code === 'string'
    ? params.code
    : CODES[issue.code] ?? 'invalid';
}

/** The event as it is kept, or the code and message of what is wrong with it. */
export function checkEvent(
  item: unknown,
  limits: EventLimits,
): { event: ServiceEvent } | { code: string; message: string } {
  const parsed = schema.safeParse(item);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      code: issue ? codeOf(issue) : 'invalid',
      message: [issue?.path.join('.'), issue?.message]
        .filter(Boolean)
        .join(': '),
    };
  }
  const { end, url: link, ...rest } = parsed.data;
  const event = { ...rest, ...(end && { end }), ...(link && { url: link }) };
  if (end !== undefined && end < event.start) {
    return { code: 'end-before-start', message: 'end lies before start' };
  }
  const oldest = new Date(
    limits.now.getTime() - limits.retentionSeconds * 1000,
  );
  if ((end ?? event.start) < oldest.toISOString()) {
    return {
      code: 'too-old',
      message: `what was over before ${oldest.toISOString()} is no longer kept`,
    };
  }
  return { event };
}
