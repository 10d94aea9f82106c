import { ANNOTATION_TEMPLATE_VERSION } from '@callboard/backstage-plugin-callboard-common';
import { isMap } from '@callboard/backstage-plugin-callboard-common';
import { valid } from 'semver';
import { hint, TemplateContext } from '../TemplateContext';
import { SPEC_KEYS } from '../vocabulary';

/** What a template says of itself. Codes: `unknown-spec-key`, `missing-owner`, `missing-type`, `missing-version`, `invalid-version`. */
export function checkDocument(context: TemplateContext): void {
  const { metadata, spec } = context.document;
  for (const key of Object.keys(spec)) {
    if (!SPEC_KEYS.includes(key)) {
      context.report(
        ['spec', key],
        'unknown-spec-key',
        `the scaffolder knows no ${key}${hint(key, SPEC_KEYS)}`,
      );
    }
  }
  for (const key of ['owner', 'type']) {
    if (!spec[key]) {
      context.report(
        ['spec', key],
        `missing-${key}`,
        `expected spec.${key}, found nothing`,
      );
    }
  }
  const annotations = isMap(metadata.annotations) ? metadata.annotations : {};
  const version = annotations[ANNOTATION_TEMPLATE_VERSION];
  const path = ['metadata', 'annotations', ANNOTATION_TEMPLATE_VERSION];
  if (version === undefined) {
    context.report(
      path,
      'missing-version',
      `expected the annotation ${ANNOTATION_TEMPLATE_VERSION}: without it nobody can tell what is newer`,
    );
  } else if (typeof version !== 'string' || !valid(version)) {
    context.report(
      path,
      'invalid-version',
      `expected a semantic version such as "1.0.0", found ${JSON.stringify(
        version,
      )}`,
    );
  }
}
