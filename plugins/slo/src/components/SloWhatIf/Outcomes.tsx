import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatBudget,
  formatInstantInFull,
  formatRatio,
  PlainRow,
  PlainTable,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { WhatIf, WhatIfOutcome } from '@callboard/backstage-plugin-slo-common';
import { windowWords } from '../../lib/promise';
import { Section } from '../SloDetail/Section';
import { YamlFile } from '../YamlFile';
import { AlertsFired } from './AlertsFired';
import { OutcomeDays } from './OutcomeDays';

const useStyles = makeStyles(
  theme => ({
    pair: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))',
    },
  }),
  { name: 'CallboardWhatIfOutcomes' },
);

function alertWords({ alerts }: WhatIfOutcome): string {
  const of = (severity: 'page' | 'ticket') => {
    const count = alerts.filter(alert => alert.severity === severity).length;
    return `${count} ${severity}${count === 1 ? '' : 's'}`;
  };
  return `${of('page')}, ${of('ticket')}`;
}

function methodWords(outcome: WhatIfOutcome): string {
  const { budgetingMethod, timeSliceTarget, timeSliceWindow } = outcome;
  return [
    budgetingMethod,
    timeSliceWindow && `slices of ${timeSliceWindow}`,
    timeSliceTarget !== undefined &&
      `good from ${formatRatio(timeSliceTarget)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const ROWS: [name: string, words: (outcome: WhatIfOutcome) => string][] = [
  ['Target', ({ target }) => formatRatio(target)],
  ['Window', ({ window }) => windowWords(window)],
  ['Method', methodWords],
  ['Good, at the end', ({ sli }) => formatRatio(sli)],
  [
    'Budget left, at the end',
    ({ errorBudgetRemaining }) => formatBudget(errorBudgetRemaining),
  ],
  ['Days exhausted', ({ daysExhausted }) => String(daysExhausted)],
  ['Days unknown', ({ daysUnknown }) => String(daysUnknown)],
  ['Alerts that would have fired', alertWords],
];

/** The past as it was judged beside the past as it would have been, and the document to commit. */
export function Outcomes(props: { whatIf: WhatIf; title: string }) {
  const { whatIf, title } = props;
  const { current, proposed, warnings = [] } = whatIf;
  const classes = useStyles();
  const inSight = useMemo(
    () => [
      0,
      1,
      ...[current, proposed].flatMap(({ days }) =>
        days.flatMap(day => day.errorBudgetRemaining ?? []),
      ),
    ],
    [current, proposed],
  );
  return (
    <>
      <Section title="As it is, and as proposed">
        {warnings.map(warning => (
          <div key={warning}>
            <StateChip tone="warning" label={warning} />
          </div>
        ))}
        <PlainTable
          label="The terms in force and the proposed ones"
          headers={['', 'As it is', 'Proposed']}
          rows={ROWS.map(
            ([name, words]): PlainRow => [
              name,
              name,
              words(current),
              words(proposed),
            ],
          )}
        />
        <div className={classes.pair}>
          <OutcomeDays
            name={`${title}, as it is`}
            outcome={current}
            inSight={inSight}
          />
          <OutcomeDays
            name={`${title}, as proposed`}
            outcome={proposed}
            inSight={inSight}
          />
        </div>
        <Typography variant="body2" color="textSecondary">
          From {formatInstantInFull(whatIf.from)} to{' '}
          {formatInstantInFull(whatIf.to)}.
        </Typography>
      </Section>
      <AlertsFired current={current} proposed={proposed} />
      <Section title="The document to commit">
        <YamlFile
          name={`${whatIf.ref.split('/')[1]}.yaml`}
          text={whatIf.document}
        />
      </Section>
    </>
  );
}
