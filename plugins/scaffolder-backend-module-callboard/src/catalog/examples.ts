import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** How templates use the action. */
export const examples: TemplateExample[] = [
  {
    description: 'Check the owner and the name of a new service first',
    example: stringify({
      steps: [
        {
          id: 'preflight',
          name: 'Check owner and name',
          action: 'catalog:entity:assert',
          input: {
            owner: '${{ parameters.owner }}',
            present: ['${{ parameters.system }}'],
            absent: ['component:default/${{ parameters.name }}'],
          },
        },
      ],
    }),
  },
];
