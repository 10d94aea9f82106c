import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** How templates use the action. */
export const examples: TemplateExample[] = [
  {
    description: 'Page the owner through PagerDuty',
    example: stringify({
      steps: [
        {
          id: 'route',
          name: 'Route alerts to the owner',
          action: 'oncall:route:generate',
          input: {
            service: '${{ parameters.name }}',
            owner: '${{ parameters.owner }}',
            pager: '${{ parameters.pager or "webhook" }}',
          },
        },
      ],
    }),
  },
  {
    description: 'Post alerts to an address that is no secret',
    example: stringify({
      steps: [
        {
          id: 'route',
          name: 'Route alerts to the owner',
          action: 'oncall:route:generate',
          input: {
            service: '${{ parameters.name }}',
            owner: '${{ parameters.owner }}',
            pager: 'webhook',
            webhookUrl: 'https://alerts.example.com/{service}/{severity}',
          },
        },
      ],
    }),
  },
];
