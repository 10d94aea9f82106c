import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** How templates use the action. */
export const examples: TemplateExample[] = [
  {
    description: 'Say what is still to do, without failing',
    example: stringify({
      steps: [
        {
          id: 'readiness',
          name: 'Hold it against the scorecards',
          action: 'readiness:evaluate',
        },
      ],
      output: {
        text: [
          {
            title: 'Readiness',
            content: '${{ steps.readiness.output.summary }}',
          },
        ],
      },
    }),
  },
  {
    description: 'Make nothing that fails the first level',
    example: stringify({
      steps: [
        {
          id: 'readiness',
          name: 'Hold it against the standard',
          action: 'readiness:evaluate',
          input: {
            scorecards: ['scorecard:default/production-readiness'],
            minimumLevel: 'bronze',
          },
        },
      ],
    }),
  },
];
