import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatInstantInFull,
  Part,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  SloExplanation,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { Shown } from '../../lib/shown';
import { sloApiRef } from '../../api';
import { windowWords } from '../../lib/promise';
import { Section } from '../SloDetail/Section';
import { Counted } from './Counted';
import { Documents } from './Documents';
import { LeftOut } from './LeftOut';
import { Queries } from './Queries';
import { Steps } from './Steps';

const useStyles = makeStyles(
  { root: { minWidth: 0 } },
  { name: 'CallboardSloExplain' },
);

function AsOf(props: { explanation: SloExplanation }) {
  const { asOf, evaluatedAt, windowRange, window, budgetingMethod } =
    props.explanation;
  return (
    <Typography variant="body2" color="textSecondary">
      Method {budgetingMethod}, {windowWords(window)}
      {windowRange &&
        `, from ${formatInstantInFull(
          windowRange.start,
        )} to ${formatInstantInFull(windowRange.end)}`}
      .{' '}
      {asOf
        ? `Everything before ${formatInstantInFull(asOf)} is counted`
        : 'Nothing was ever measured'}
      {evaluatedAt && `; computed ${formatInstantInFull(evaluatedAt)}`}.
    </Typography>
  );
}

function Explanation(props: {
  explanation: SloExplanation;
  objectiveName: string | undefined;
}) {
  const { explanation, objectiveName } = props;
  const classes = useStyles();
  const { objectives } = explanation;
  const objective =
    objectives.find(({ name }) => name === objectiveName) ?? objectives[0];
  return (
    <div className={classes.root}>
      <AsOf explanation={explanation} />
      {explanation.reason && (
        <Typography variant="body2">{explanation.reason}</Typography>
      )}
      {objective && (
        <>
          <Section
            title={
              objectives.length > 1
                ? `Calculation of ${objective.name}`
                : 'Calculation'
            }
          >
            <Steps label="Steps of the calculation" steps={objective.steps} />
          </Section>
          <Section title="Counted">
            <Counted objective={objective} />
          </Section>
          <Section title="Left out">
            <LeftOut
              objective={objective}
              exclusions={explanation.exclusions}
            />
          </Section>
          <Section title="Queries">
            <Queries queries={objective.queries} />
          </Section>
        </>
      )}
      {objectives.length !== 1 && explanation.steps.length > 0 && (
        <Section title="From the objectives to the SLO">
          <Steps label="Steps of the SLO" steps={explanation.steps} />
        </Section>
      )}
      <Section title="Documents and their versions">
        <Documents explanation={explanation} />
      </Section>
    </div>
  );
}

/** Why this number: everything that the figures of an SLO are made of, down to the counts that add up to them. */
export function SloExplain(props: {
  status: SloStatus;
  objective: Shown | undefined;
}) {
  const { status, objective } = props;
  const sloApi = useApi(sloApiRef);
  const explanation = useEntityResource(
    `explain ${status.ref}`,
    signal => sloApi.explain(status.ref, { signal }),
    { everySeconds: 300, trigger: status.asOf },
  );
  return (
    <Part
      resource={explanation}
      action={`read how the figures of ${status.title} came about`}
      name="the explanation"
      bones={[20, 90, 240, 60]}
    >
      {value => (
        <Explanation explanation={value} objectiveName={objective?.name} />
      )}
    </Part>
  );
}
