import { FactVariableDeclaration } from '../../model';

/** What is told of runbooks. @public */
export const runbookDeclaration: FactVariableDeclaration = {
  variable: 'runbooks',
  title: 'Runbooks',
  description:
    'What people have to read when a service breaks, and whether paging alerts lead there.',
  fields: [
    {
      name: 'count',
      type: 'int',
      unit: 'pages',
      description: 'Pages that are runbooks of the entity.',
    },
    {
      name: 'good',
      type: 'int',
      unit: 'pages',
      description: 'Pages that are alive, complete and current.',
    },
    {
      name: 'dead',
      type: 'int',
      unit: 'pages',
      description: 'Pages that are gone.',
    },
    {
      name: 'incomplete',
      type: 'int',
      unit: 'pages',
      description: 'Pages that are there and do not help.',
    },
    {
      name: 'overdue',
      type: 'int',
      unit: 'pages',
      description: 'Pages that nobody has looked at for too long.',
    },
    {
      name: 'unknown',
      type: 'int',
      unit: 'pages',
      description: 'Pages of which it could not be found out.',
    },
    {
      name: 'pagingAlerts',
      type: 'int',
      unit: 'alerts',
      description:
        'Alerts that page somebody for the entity. Unknown for what is no service.',
    },
    {
      name: 'covered',
      type: 'int',
      unit: 'alerts',
      description:
        'Paging alerts that lead to a page which helps. Unknown for what is no service.',
    },
    {
      name: 'coverage',
      type: 'double',
      unit: 'ratio 0..1',
      description:
        'Share of the paging alerts that lead to a page which helps. Unknown without paging alerts, and where it could not be found out for one.',
    },
    {
      name: 'neverReviewed',
      type: 'int',
      unit: 'pages',
      description: 'Pages that nobody has reviewed in the portal.',
    },
    {
      name: 'reviewedDaysAgo',
      type: 'int',
      unit: 'days',
      description:
        'Since the last review of a page, of the page for which it is longest. Unknown without pages, and where one was never reviewed.',
    },
  ],
};
