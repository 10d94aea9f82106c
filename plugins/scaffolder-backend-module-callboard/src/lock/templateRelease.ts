import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { TemplateInfo } from '@backstage/plugin-scaffolder-common';
import {
  ANNOTATION_TEMPLATE_VERSION,
  templateVersionOf,
} from '@callboard/backstage-plugin-callboard-common';
import { isVersion } from './isVersion';

/** Which template makes something, in which version. */
export interface TemplateRelease {
  /** Ref of the template. */
  template: string;
  /** Semantic version. */
  version: string;
  /** URL of the template's folder; left out where it is one on the portal's own machine. */
  source?: string;
}

/**
 * What a run says of its template.
 *
 * @throws InputError where the template says no version, or one that cannot be compared
 */
export function templateReleaseOf(
  info: TemplateInfo | undefined,
): TemplateRelease {
  const metadata = info?.entity?.metadata;
  if (!info || !metadata) {
    throw new InputError('expected to run within a template, found none');
  }
  // The scaffolder calls every template of a dry run "dry-run".
  const template = stringifyEntityRef({
    kind: 'template',
    namespace: metadata.namespace ?? DEFAULT_NAMESPACE,
    name: metadata.name,
  });
  const version = releaseVersionOf({ metadata }, template);
  const source = folderUrlOf(info.baseUrl);
  return { template, version, ...(source !== undefined && { source }) };
}

/**
 * The version that a template says it has.
 *
 * @throws InputError where it says none, or one that cannot be compared
 */
export function releaseVersionOf(
  template: Pick<Entity, 'metadata'>,
  ref: string,
): string {
  const version = templateVersionOf({
    apiVersion: '',
    kind: '',
    ...template,
  });
  if (version !== undefined && isVersion(version)) return version;
  throw new InputError(
    `${ref}: expected a semantic version such as 1.10.0 in the annotation ${ANNOTATION_TEMPLATE_VERSION}, found ${
      version === undefined ? 'none' : JSON.stringify(version)
    }`,
  );
}

function folderUrlOf(templateUrl: string | undefined): string | undefined {
  const url = templateUrl === undefined ? null : URL.parse('.', templateUrl);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}
