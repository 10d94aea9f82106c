import { readDurationSeconds } from '@callboard/backstage-plugin-callboard-common';
import {
  entityRefField,
  instantField,
  maybe,
  webAddressField,
} from '@callboard/backstage-plugin-callboard-node';
import { z } from 'zod';

/** Within the portal; two slashes would lead out of it. */
const PATH = /^\/(?!\/)[^\s\\]{0,1999}$/;

const linkField = z.union([z.string().regex(PATH), webAddressField], {
  error: 'expected a path within the portal or an http or https address',
});

/** In milliseconds. */
const ttlField = z.string().transform((text, context) => {
  const seconds = readDurationSeconds(text);
  if (seconds !== undefined && seconds > 0) return seconds * 1000;
  context.addIssue({
    code: 'custom',
    message: 'expected an ISO 8601 duration such as P7D',
    params: { code: 'invalid-duration' },
  });
  return z.NEVER;
});

/** Facts as somebody pushes them; what the values are is the schema's to say. */
export const pushedItem = z.strictObject({
  entityRef: entityRefField,
  schema: z.string(),
  values: z.record(z.string(), z.unknown(), {
    error: 'expected values by field',
  }),
  observedAt: maybe(instantField),
  source: maybe(z.string().max(200)),
  link: maybe(linkField),
  ttl: maybe(ttlField),
});

/** The same, read. */
export type PushedItem = z.output<typeof pushedItem>;
