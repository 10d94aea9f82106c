import {
  optional,
  textUpTo,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { OpenSloMetadata } from '../documents';
import { dnsLabel } from './rules';

const LABEL_KEY = /^[a-zA-Z0-9]([-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/;
const QUALIFIED_PREFIX =
  /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$/;

/** Kubernetes' qualified name: an optional DNS prefix and a slash, then a name of at most 63. */
function isQualifiedName(key: string): boolean {
  const [name = '', prefix, ...more] = key.split('/').reverse();
  return (
    LABEL_KEY.test(name) &&
    more.length === 0 &&
    (prefix === undefined || QUALIFIED_PREFIX.test(prefix))
  );
}

/**
 * Keys of labels and annotations. OpenSLO v1 knows no prefix on labels; they are accepted there too, because the
 * document is a catalog entity as well, whose labels have them (`callboard.dev/tier`).
 */
const key = z.string().refine(isQualifiedName, {
  params: {
    code: 'invalid-key',
    expected:
      'a name of at most 63, alphanumeric at both ends, with an optional DNS prefix',
  },
});

const labelValueV2alpha = z
  .string()
  .refine(text => /^([a-z0-9]([-._a-z0-9]{0,61}[a-z0-9])?)?$/.test(text), {
    params: {
      code: 'invalid-label-value',
      expected:
        'at most 63 of a-z, 0-9, "-", "_" and ".", alphanumeric at both ends',
    },
  });

/** The catalog's own keys, which OpenSLO does not know; the catalog checks them itself. */
const catalogKeys = {
  namespace: optional(z.string()),
  title: z.unknown().optional(),
  description: z.unknown().optional(),
  tags: z.unknown().optional(),
  links: z.unknown().optional(),
  uid: z.unknown().optional(),
  etag: z.unknown().optional(),
};

const annotations = optional(z.record(key, optional(z.string())));

const labelsV1 = z.record(
  key,
  optional(
    z.union([z.string(), z.array(z.string())], {
      error: 'a text or a list of texts',
    }),
  ),
);

const labelsV2alpha = z.record(key, optional(labelValueV2alpha));

type Written = {
  name: string;
  namespace?: string;
  displayName?: string;
  labels?: Record<string, string | string[] | undefined>;
  annotations?: Record<string, string | undefined>;
};

function toMetadata(written: Written): OpenSloMetadata {
  const { name, namespace, displayName, labels, annotations: notes } = written;
  return {
    name,
    namespace,
    displayName: displayName || undefined,
    labels: Object.fromEntries(
      Object.entries(labels ?? {}).map(([label, values = []]) => [
        label,
        [values].flat(),
      ]),
    ),
    annotations: Object.fromEntries(
      Object.entries(notes ?? {}).map(([note, value = '']) => [note, value]),
    ),
  };
}

/** `metadata` of `openslo/v1`. */
export const metadataV1 = z
  .strictObject({
    ...catalogKeys,
    name: dnsLabel,
    displayName: optional(textUpTo(63)),
    labels: optional(labelsV1),
    annotations,
  })
  .transform(toMetadata);

/** `metadata` of `openslo.com/v2alpha`: no `displayName`, labels have one value. */
export const metadataV2alpha = z
  .strictObject({
    ...catalogKeys,
    name: dnsLabel,
    labels: optional(labelsV2alpha),
    annotations,
  })
  .transform(toMetadata);
