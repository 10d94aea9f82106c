import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { TemplateInfo } from '@backstage/plugin-scaffolder-common';
import {
  ANNOTATION_SOURCE_TEMPLATE,
  ANNOTATION_TEMPLATE_VERSION,
} from '@callboard/backstage-plugin-callboard-common';
import fs from 'fs-extra';
import { createPathFilter } from '../files/createPathFilter';
import { listFiles, readFiles } from '../files/workspaceFiles';
import { textOf } from '../workspace/textOf';
import { readEntity } from './readEntity';

/** What a workspace holds, as far as facts need it. */
export interface ReadWorkspace {
  entity: Entity;
  texts: ReadonlyMap<string, string>;
  files: string[];
}

const isRead = createPathFilter(['**/*.{yaml,yml,md}']);

/**
 * Reads a workspace.
 *
 * @throws NotFoundError where the file of the entity is not there, InputError where no entity can be read from it
 */
export async function readWorkspace(
  folder: string,
  entityFile: string,
): Promise<ReadWorkspace> {
  const path = resolveSafeChildPath(folder, entityFile);
  if (!(await fs.pathExists(path))) {
    throw new NotFoundError(
      `${entityFile}: expected the file that describes the entity, found none`,
    );
  }
  const entity = readEntity(await fs.readFile(path, 'utf8'), entityFile);
  const files = await listFiles(folder);
  const read = await readFiles(folder, files.filter(isRead));
  const texts = [...read].flatMap(([file, { content }]) => {
    const text = textOf(content);
    return text === undefined ? [] : [[file, text] as const];
  });
  return { entity, texts: new Map(texts), files };
}

/** The entity as `scaffold:lock:write` will have it say where it comes from; what it says itself stays. */
export function withProvenance(entity: Entity, info?: TemplateInfo): Entity {
  if (!info) {
    return entity;
  }
  const version =
    info.entity?.metadata.annotations?.[ANNOTATION_TEMPLATE_VERSION];
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        [ANNOTATION_SOURCE_TEMPLATE]: info.entityRef,
        ...(version && { [ANNOTATION_TEMPLATE_VERSION]: version }),
        ...entity.metadata.annotations,
      },
    },
  };
}
