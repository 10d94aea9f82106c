import {
  createTemplateFilter,
  CreatedTemplateFilter,
} from '@backstage/plugin-scaffolder-node/alpha';
import { z } from 'zod/v3';
import { entityName } from './entityName';
import { identifier, pascalCase } from './identifiers';
import { markdownText } from './markdownText';
import { shellQuote } from './shellQuote';

type TextFilter = CreatedTemplateFilter<[z.ZodUnknown], z.ZodString>;

function textFilter(
  filter: (value: unknown) => string,
  description: string,
  example: string,
): TextFilter {
  return createTemplateFilter({
    id: filter.name,
    description,
    examples: [{ example }],
    schema: zod => zod.function().args(zod.unknown()).returns(zod.string()),
    filter,
  });
}

/** Filters for skeletons and inputs of steps. All of them fail where a value is missing. */
export function createFilters(): TextFilter[] {
  return [
    textFilter(
      shellQuote,
      'One word of a POSIX shell, whatever stands in the text.',
      'echo ${{ values.description | shellQuote }}',
    ),
    textFilter(
      identifier,
      'A name of Python, Kotlin, TypeScript or HCL: my-service becomes my_service.',
      'import ${{ values.name | identifier }}',
    ),
    textFilter(
      pascalCase,
      'A name of a class: my-service becomes MyService.',
      'class ${{ values.name | pascalCase }}Settings:',
    ),
    textFilter(
      markdownText,
      'Free text as one line of Markdown that shows it as it was written.',
      '# ${{ values.title | markdownText }}',
    ),
    textFilter(
      entityName,
      'The name in an entity ref: group:default/payments becomes payments.',
      'team: ${{ values.owner | entityName }}',
    ),
  ];
}
