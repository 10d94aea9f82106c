import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EmptyState } from '@callboard/backstage-plugin-callboard-react';
import { AppliedPolicy } from '@callboard/backstage-plugin-slo-common';

const useStyles = makeStyles(
  theme => ({
    summary: {
      cursor: 'pointer',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(3) },
  }),
  { name: 'CallboardPolicySteps' },
);

/** A policy, as short as the format allows. */
const POLICY_YAML = `apiVersion: callboard.dev/v1alpha1
kind: ErrorBudgetPolicy
metadata: { name: our-policy, title: Our error-budget policy }
spec:
  owner: group:default/my-team
  appliesTo: { tiers: ['1', '2'] }
  steps:
    - { spentPercent: 50, text: Discuss it in the weekly review }
    - { spentPercent: 100, text: Only fixes are released, gate: deny }
  onPageBurn: deny
  onUnknown: unknown`;

/** "72 % spent: Discuss in the weekly review". */
function reachedWords(policy: AppliedPolicy): string {
  const { spentPercent, activeStep, steps } = policy;
  if (typeof spentPercent !== 'number') {
    return 'How much is spent is unknown';
  }
  // Cut, not rounded: 99.97 % spent is not "100 %".
  const spent = `${Math.floor(spentPercent * 10) / 10} % spent`;
  const step = activeStep === undefined ? undefined : steps[activeStep];
  return step ? `${spent}: ${step.text}` : `${spent}: no step reached`;
}

/** The step that a policy has reached; opened, all of its steps. */
export function PolicySteps(props: { policy: AppliedPolicy }) {
  const { policy } = props;
  const classes = useStyles();
  return (
    <details>
      <summary className={classes.summary}>
        <Typography variant="body2" component="span">
          {reachedWords(policy)}
        </Typography>
      </summary>
      {policy.why && (
        <Typography variant="body2" color="textSecondary">
          It holds here because {policy.why}.
        </Typography>
      )}
      <ol className={classes.list} aria-label="Steps of the policy">
        {policy.steps.map((step, i) => (
          <Typography
            key={step.spentPercent}
            component="li"
            variant="body2"
            aria-current={i === policy.activeStep ? 'step' : undefined}
          >
            {i === policy.activeStep ? '▸ ' : ''}
            {step.spentPercent} %: {step.text}
            {step.gate === 'deny' && ' (deploys are denied)'}
          </Typography>
        ))}
      </ol>
      <Typography variant="body2" color="textSecondary">
        While a page burns: {policy.onPageBurn}. Where figures are unknown:{' '}
        {policy.onUnknown}.
      </Typography>
      {!policy.ref && (
        <EmptyState title="This is the built-in policy" yaml={POLICY_YAML}>
          A policy of your own says what your team does as a budget is spent.
          Put it into the catalog:
        </EmptyState>
      )}
    </details>
  );
}
