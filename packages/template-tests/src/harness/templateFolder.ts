import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { constants, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import globby from 'globby';
import { parse } from 'yaml';
import { inRepository } from '../paths';

/** Folder of all templates. */
export const TEMPLATES = inRepository('templates');

/** A page of a template's form: a JSON schema with more to it. */
interface Page {
  properties?: Record<string, { default?: unknown }>;
}

/** A template as it stands in its folder. */
export interface TemplateFolder {
  name: string;
  path: string;
  /** The document of `template.yaml`. */
  entity: Entity & { spec: JsonObject };
  /** What the form fills in where nobody answers. */
  defaults: JsonObject;
  /** The whole folder, as the dry run takes it. */
  contents: Array<{ path: string; base64Content: string }>;
  /** Expressions of paths, below the skeleton, of files that may be executed. */
  executables: RegExp[];
}

const asExpression = (path: string) =>
  new RegExp(
    `^${path
      .split(/\$\{\{.*?\}\}/)
      .map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]+')}$`,
  );

const isExecutable = (path: string) =>
  (statSync(path).mode & constants.S_IXUSR) !== 0;

/** Reads `templates/<name>`. */
export function readTemplateFolder(name: string): TemplateFolder {
  const path = resolve(TEMPLATES, name);
  const files = globby.sync('**', { cwd: path, dot: true }).sort();
  const entity = parse(readFileSync(resolve(path, 'template.yaml'), 'utf8'));
  const pages: Page[] = [entity.spec.parameters ?? []].flat();
  return {
    name,
    path,
    entity,
    defaults: Object.fromEntries(
      pages.flatMap(({ properties = {} }) =>
        Object.entries(properties).flatMap(([key, schema]) =>
          schema.default === undefined ? [] : [[key, schema.default]],
        ),
      ),
    ),
    contents: files.map(file => ({
      path: file,
      base64Content: readFileSync(resolve(path, file)).toString('base64'),
    })),
    // The dry run's request has no place for modes, publishing keeps them.
    executables: files
      .filter(file => isExecutable(resolve(path, file)))
      .map(file => asExpression(file.replace(/^[^/]+\//, ''))),
  };
}
