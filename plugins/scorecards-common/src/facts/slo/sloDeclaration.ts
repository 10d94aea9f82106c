import { FactVariableDeclaration } from '../../model';

/** What is told of SLOs. @public */
export const sloDeclaration: FactVariableDeclaration = {
  variable: 'slo',
  title: 'SLOs',
  description: 'What a service promises, and whether it keeps its promises.',
  fields: [
    {
      name: 'count',
      type: 'int',
      unit: 'SLOs',
      description: 'SLOs of the entity, also those that cannot be judged.',
    },
    {
      name: 'worstState',
      type: 'string',
      description:
        'exhausted, burning or healthy: the worst of its SLOs. Unknown without SLOs, and where none is exhausted and one cannot be judged: no traffic, not started, or data that cannot be trusted.',
    },
    {
      name: 'exhausted',
      type: 'int',
      unit: 'SLOs',
      description: 'SLOs whose error budget is known to be exhausted.',
    },
    {
      name: 'burning',
      type: 'int',
      unit: 'SLOs',
      description: 'SLOs whose error budget is known to burn too fast.',
    },
    {
      name: 'unjudged',
      type: 'int',
      unit: 'SLOs',
      description:
        'SLOs that cannot be judged: no traffic, not started, or data that cannot be trusted.',
    },
    {
      name: 'budgetRemaining',
      type: 'double',
      unit: 'ratio, 1 is all, below 0 is overspent',
      description:
        'The lowest error budget remaining of its SLOs, to three digits. Unknown where no SLO has a known one.',
    },
    {
      name: 'tightestTarget',
      type: 'double',
      unit: 'ratio 0..1',
      description:
        'The highest target of its SLOs. Unknown where no SLO has a known one.',
    },
    {
      name: 'tierTargetMet',
      type: 'bool',
      description:
        'Whether the tightest SLO promises what the tier asks for; false without SLOs. Unknown where the entity has no tier, and where a target that matters cannot be read.',
    },
    {
      name: 'exhaustedForDays',
      type: 'double',
      unit: 'days',
      description:
        'For how long a budget has been exhausted, of the SLO with which it is longest; 0 where none is. Unknown where none is exhausted and one cannot be judged.',
    },
    {
      name: 'invalid',
      type: 'int',
      unit: 'SLOs',
      description: 'SLOs whose document or query cannot be used.',
    },
    {
      name: 'stale',
      type: 'int',
      unit: 'SLOs',
      description: 'SLOs whose source could not be read lately.',
    },
    {
      name: 'noData',
      type: 'int',
      unit: 'SLOs',
      description: 'SLOs of which nothing was ever measured.',
    },
    {
      name: 'hasAlerting',
      type: 'bool',
      description:
        'Whether one of its SLOs has an alert policy; false without SLOs. Unknown where none is seen to and one cannot be found in the catalog.',
    },
  ],
};
