import Typography from '@material-ui/core/Typography';
import {
  BudgetBar,
  formatBudget,
  formatCount,
  formatDuration,
  formatRatio,
  PlainTable,
} from '@callboard/backstage-plugin-callboard-react';
import { Shown } from '../../lib/shown';
import { Section } from '../SloDetail/Section';

function Bar(props: { remaining: number | null }) {
  return (
    <div style={{ width: 200 }}>
      <BudgetBar remaining={props.remaining} />
    </div>
  );
}

/** The figures as they stand, beside those that would stand had everything counted. */
export function WithAndWithout(props: { objective: Shown }) {
  const { objective } = props;
  const { withoutExclusions: all } = objective;
  const rows = all && [
    ['Good', formatRatio(objective.sli), formatRatio(all.sli)] as const,
    ['Events', formatCount(objective.total), formatCount(all.total)] as const,
    [
      'Budget left',
      formatBudget(objective.errorBudgetRemaining),
      formatBudget(all.errorBudgetRemaining),
    ] as const,
  ];
  return (
    <Section title="With and without">
      {all && rows ? (
        <>
          <PlainTable
            label="Figures with and without exclusions"
            headers={['', 'Exclusions taken out', 'Everything counted']}
            rows={[
              ...rows.map(
                ([name, here, there]): [string, string, string, string] => [
                  name,
                  name,
                  here,
                  there,
                ],
              ),
              [
                'bar',
                '',
                <Bar remaining={objective.errorBudgetRemaining} />,
                <Bar remaining={all.errorBudgetRemaining} />,
              ],
            ]}
          />
          <Typography variant="body2" color="textSecondary">
            {formatDuration(all.excludedSeconds)} of this window are not
            counted.
          </Typography>
        </>
      ) : (
        <Typography variant="body2">
          Nothing of this window is excluded: the figures count everything.
        </Typography>
      )}
    </Section>
  );
}
