import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** How templates use the action. */
export const examples: TemplateExample[] = [
  {
    description: 'A section for each alert that slo:spec:generate made',
    example: stringify({
      steps: [
        {
          id: 'runbook',
          name: 'Write the runbook',
          action: 'runbook:generate',
          input: {
            service: '${{ parameters.name }}',
            owner: '${{ parameters.owner }}',
            alerts: '${{ steps.slo.output.alerts }}',
            repositoryUrl: '${{ parameters.repository.url }}',
            rollback: 'kubectl rollout undo deployment/${{ parameters.name }}',
          },
        },
      ],
    }),
  },
];
