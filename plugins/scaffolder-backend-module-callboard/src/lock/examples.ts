import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Records the answers and what the template made of them; the last step that changes files, before the workspace is checked and published.',
    example: stringify({
      steps: [
        {
          id: 'lock',
          name: 'Record what the template made',
          action: 'scaffold:lock:write',
          input: { answers: '${{ parameters }}' },
        },
      ],
    }),
  },
  {
    description:
      'Leaves files alone that belong to people from the first day: newer versions of the template do not touch them.',
    example: stringify({
      steps: [
        {
          id: 'lock',
          name: 'Record what the template made',
          action: 'scaffold:lock:write',
          input: {
            answers: '${{ parameters }}',
            exclude: ['docs/decisions/**', 'CHANGELOG.md'],
          },
        },
      ],
    }),
  },
];
