import {
  CALLBOARD_API_VERSION,
  optional,
  requiredText,
  strictMap,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { readLegalRef } from '../lib/readLegalRef';
import { isVersion } from './isVersion';
import { LOCK_KIND } from './ScaffoldLock';

function rule<T extends z.ZodType<string>>(
  schema: T,
  isMet: (text: string) => boolean,
  expected: string,
) {
  return schema.refine(isMet, { params: { code: 'wrong-format', expected } });
}

const hash = rule(
  z.string(),
  text => /^sha256:[0-9a-f]{64}$/.test(text),
  'sha256: and 64 hexadecimal digits',
);

/** What leads out of the workspace would have files of others removed. */
const path = rule(
  requiredText,
  text =>
    !text.includes('\\') &&
    text.split('/').every(part => part !== '' && part !== '.' && part !== '..'),
  'a path within the repository',
);

const instant = rule(
  z.string(),
  text => !Number.isNaN(Date.parse(text)),
  'an instant in ISO 8601',
);

/** The document as it stands in the file. */
export const lockSchema = strictMap({
  apiVersion: z.literal(CALLBOARD_API_VERSION),
  kind: z.literal(LOCK_KIND),
  template: rule(
    z.string(),
    text => readLegalRef(text)?.kind.toLocaleLowerCase('en-US') === 'template',
    'the ref of a template',
  ),
  version: rule(z.string(), isVersion, 'a semantic version such as 1.10.0'),
  source: optional(z.string()),
  created: instant,
  updated: instant,
  exclude: optional(z.array(requiredText)),
  answers: z.record(z.string(), z.json()),
  executables: optional(z.array(path)),
  files: z.record(path, hash),
});
