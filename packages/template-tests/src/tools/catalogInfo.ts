import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';
import { eachFile } from './eachFile';
import { Tool } from './ToolResult';

const KINDS = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
];

/** The rules of a catalog as it comes. */
const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/** The catalog reads `$text` and puts the file's text in its place before it looks at an entity. */
const readTexts = (text: string) =>
  text.replace(/^( *)definition:\n +\$text: .*$/gm, '$1definition: text');

async function problemOf(entity: Entity): Promise<string[]> {
  try {
    const allowed = await policy.enforce(entity);
    for (const { check } of KINDS) {
      if (allowed && (await check(allowed))) return [];
    }
    return [
      `${entity.apiVersion} ${entity.kind} is no kind of a component's file`,
    ];
  } catch (error) {
    return [stringifyError(error)];
  }
}

/** Every document of `catalog-info.yaml` is an entity that the catalog takes. */
export const catalogInfo: Tool = folder =>
  eachFile('catalog-info', folder, '**/catalog-info.yaml', async text => {
    const problems: string[] = [];
    for (const document of parseAllDocuments(readTexts(text))) {
      problems.push(
        ...document.errors.map(({ message }) => message),
        ...(document.errors.length > 0 ? [] : await problemOf(document.toJS())),
      );
    }
    return problems;
  });
