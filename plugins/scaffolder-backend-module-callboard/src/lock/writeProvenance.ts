import {
  ANNOTATION_SOURCE_TEMPLATE,
  ANNOTATION_TEMPLATE_VERSION,
} from '@callboard/backstage-plugin-callboard-common';
import { writeAnnotations } from '../entityFile/writeAnnotations';
import { TemplateRelease } from './templateRelease';

/**
 * A catalog-info.yaml whose component says which template it was made from, in which version.
 *
 * @param path - of the file, for errors
 * @throws InputError where the text is no YAML, or holds no entity
 */
export function writeProvenance(
  text: string,
  { template, version }: Pick<TemplateRelease, 'template' | 'version'>,
  path: string,
): string {
  return writeAnnotations(
    text,
    {
      [ANNOTATION_SOURCE_TEMPLATE]: template,
      [ANNOTATION_TEMPLATE_VERSION]: version,
    },
    path,
  );
}
