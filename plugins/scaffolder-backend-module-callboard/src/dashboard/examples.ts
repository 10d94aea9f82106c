import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** How templates use the action. */
export const examples: TemplateExample[] = [
  {
    description: 'Draw the SLOs that slo:spec:generate wrote',
    example: stringify({
      steps: [
        {
          id: 'dashboard',
          name: 'Draw a dashboard',
          action: 'dashboard:generate',
          input: { service: '${{ parameters.name }}' },
        },
      ],
    }),
  },
];
