import { FactVariableDeclaration } from '../../model';

/**
 * What is told of who answers.
 *
 * @param gapDays - how far ahead gaps are looked for, days
 * @public
 */
export function onCallDeclaration(gapDays: number): FactVariableDeclaration {
  return {
    variable: 'oncall',
    title: 'On call',
    description: 'Who answers for a service, and whether alerts reach them.',
    fields: [
      {
        name: 'reachable',
        type: 'bool',
        description:
          'Whether an alert reaches somebody, link by link. Unknown where the verdict is, and for what is no service.',
      },
      {
        name: 'verdict',
        type: 'string',
        description:
          'reachable or unreachable. Unknown where a link of the chain could not be looked at.',
      },
      {
        name: 'brokenLink',
        type: 'string',
        description:
          'The first link that is broken: owner, members, schedule, paging, now, gaps, responders, route; empty where none is. Unknown where the verdict is.',
      },
      {
        name: 'warnings',
        type: 'int',
        description:
          'What is not broken and yet worth knowing, such as an empty first level. Unknown for what is no service.',
      },
      {
        name: 'routeProved',
        type: 'bool',
        description:
          'Whether a test page has proved lately that alerts lead there; false where the last one reached nobody. Unknown where none was sent, or too long ago.',
      },
      {
        name: 'hasSchedule',
        type: 'bool',
        description: 'Whether a schedule is mapped to it.',
      },
      {
        name: 'levels',
        type: 'int',
        unit: 'levels',
        description:
          'Escalation levels of its schedule, of the one that has most; 0 without a schedule.',
      },
      {
        name: 'respondersCount',
        type: 'int',
        unit: 'people',
        description:
          'People who are on call for it now or next, on any level; 0 without a schedule.',
      },
      {
        name: 'gapDays',
        type: 'double',
        unit: 'days',
        description: `How long nobody is on call for it within the next ${gapDays} days, declared off-hours left out. Unknown without a schedule, and where what is ahead is not known.`,
      },
      {
        name: 'busiestHoursPerWeek',
        type: 'double',
        unit: 'hours a week',
        description:
          'How much the busiest of its responders was on call over the last 30 days, on all of their schedules. Unknown without responders who were.',
      },
      {
        name: 'offHoursPagesPerShift',
        type: 'double',
        unit: 'pages',
        description:
          'Pages outside of working hours per shift over the last 30 days, of the responder who had most, on all of their schedules. Unknown where no source of incidents is known.',
      },
    ],
  };
}
