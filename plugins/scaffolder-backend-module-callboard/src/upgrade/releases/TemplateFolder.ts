import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  isTemplateEntityV1beta3,
  TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import {
  isMap,
  readYamlDocuments,
} from '@callboard/backstage-plugin-callboard-common';
import { FileSet } from '../../files/FileVersion';
import { listFiles, readFiles } from '../../files/workspaceFiles';
import { releaseVersionOf } from '../../lock/templateRelease';

/** A release of a template: its entity, and the folder it stands in with its skeleton. */
export interface TemplateFolder {
  template: TemplateEntityV1beta3;
  files: FileSet;
}

/**
 * Reads a release from its folder on this machine.
 *
 * @param ref - of the template
 * @param version - that the folder has to be of
 * @throws NotFoundError where the folder holds no such template, ConflictError where it is of another version
 */
export async function readTemplateFolder(
  folder: string,
  ref: string,
  version: string,
): Promise<TemplateFolder> {
  const files = await readFiles(folder, await listFiles(folder));
  const template = [...files]
    .filter(([path]) => /^[^/]+\.ya?ml$/.test(path))
    .flatMap(([, { content }]) => templatesIn(content.toString()))
    .find(one => refOf(one) === ref);
  if (!template) {
    throw new NotFoundError(`there is no ${ref} in the folder of ${version}`);
  }
  const found = releaseVersionOf(template, ref);
  if (found !== version) {
    throw new ConflictError(
      `expected ${ref} ${version} in its folder, found ${found}`,
    );
  }
  return { template, files };
}

function templatesIn(text: string): TemplateEntityV1beta3[] {
  return readYamlDocuments(text).flatMap(document =>
    'value' in document &&
    isEntity(document.value) &&
    isTemplateEntityV1beta3(document.value)
      ? [document.value]
      : [],
  );
}

function isEntity(value: unknown): value is Entity {
  return (
    isMap(value) &&
    typeof value.apiVersion === 'string' &&
    typeof value.kind === 'string' &&
    isMap(value.metadata) &&
    typeof value.metadata.name === 'string'
  );
}

/** Entities in files may leave their namespace out. */
function refOf({ kind, metadata }: Entity): string {
  const { namespace = DEFAULT_NAMESPACE, name } = metadata;
  return stringifyEntityRef({ kind, namespace, name });
}
