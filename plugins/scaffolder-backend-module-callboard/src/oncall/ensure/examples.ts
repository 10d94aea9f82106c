import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** How templates use the action. */
export const examples: TemplateExample[] = [
  {
    description:
      'Make sure of the service that pages, and name it in catalog-info.yaml',
    example: stringify({
      steps: [
        {
          id: 'pager',
          name: 'Make sure of the service at the pager',
          if: '${{ parameters.pagerService }}',
          action: 'oncall:service:ensure',
          input: {
            provider: '${{ parameters.pager }}',
            name: '${{ parameters.name }}',
            description: '${{ parameters.description }}',
            entityFile: 'catalog-info.yaml',
          },
        },
      ],
    }),
  },
  {
    description:
      'The same in a certain account, with a certain escalation policy',
    example: stringify({
      steps: [
        {
          id: 'pager',
          name: 'Make sure of the service in PagerDuty',
          action: 'oncall:service:ensure',
          input: {
            provider: 'pagerduty',
            account: 'europe',
            name: '${{ parameters.name }}',
            escalationPolicy: 'PWIP6CQ',
          },
        },
      ],
    }),
  },
];
