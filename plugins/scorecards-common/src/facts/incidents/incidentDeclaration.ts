import { FactVariableDeclaration } from '../../model';

/** What is told of incidents. @public */
export const incidentDeclaration: FactVariableDeclaration = {
  variable: 'incidents',
  title: 'Incidents',
  description:
    'How often a service failed and how that went. All of it is unknown where nobody has ever told of an incident.',
  fields: [
    {
      name: 'count90d',
      type: 'int',
      unit: 'incidents',
      description: 'Incidents that were opened in the last 90 days.',
    },
    {
      name: 'open',
      type: 'int',
      unit: 'incidents',
      description: 'Incidents that are open now, whenever they were opened.',
    },
    {
      name: 'meanTimeToAcknowledgeMinutes',
      type: 'double',
      unit: 'minutes',
      description:
        'Mean time until somebody took an incident, over the last 90 days. Unknown where none was taken.',
    },
    {
      name: 'meanTimeToResolveMinutes',
      type: 'double',
      unit: 'minutes',
      description:
        'Mean time until an incident was over, over the last 90 days. Unknown where none is.',
    },
    {
      name: 'openFollowUps',
      type: 'int',
      unit: 'follow-ups',
      description:
        'Follow-ups that are not done, of incidents of the last 90 days and of those that are open.',
    },
    {
      name: 'withPostmortem',
      type: 'double',
      unit: 'ratio 0..1',
      description:
        'Share of the resolved incidents of the last 90 days that have a postmortem. Unknown where none was resolved.',
    },
    {
      name: 'postmortemsDue',
      type: 'int',
      unit: 'incidents',
      description:
        'Incidents of the last 90 days that spent more than 20 % of an error budget and have no postmortem.',
    },
  ],
};
