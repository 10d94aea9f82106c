import { codeSpan } from '../markdown';
import { Section, SectionContext } from '../Section';
import { errorRatio, promise, rollBack, whatChanged } from './common';

/** Whether anybody is hurt is not known while nothing is measured. */
const LOOK_FIRST = {
  text: 'Check the service itself first, because its numbers cannot tell: does it answer users, and its readiness probe?',
};

const TARGETS = {
  text: 'Which targets can Prometheus not reach? Its page of targets says why (refused, timed out, not found):',
  code: { language: 'promql' as const, text: 'up == 0' },
};

/** The metric of an SLO is not there. */
export function metricAbsent(context: SectionContext): Section {
  return {
    meaning: [
      `For 10 minutes Prometheus has had none of the series by which ${promise(
        context,
      )} is measured. Its error budget is unknown, not unspent.`,
    ],
    impact: [
      `Nobody knows whether ${codeSpan(
        context.service,
      )} keeps its promise, and the alerts about its budget cannot fire: if something breaks now, its users are the first to tell. They may already be affected, or not at all.`,
    ],
    diagnosis: [
      LOOK_FIRST,
      TARGETS,
      {
        text: 'If the targets are up and the series is gone, the metric has another name or other labels: compare what the service exposes at its metrics endpoint with the query in `slos/`.',
      },
      whatChanged(context),
    ],
    mitigation: [
      {
        text: 'If the service is not running, start it again and find out from its logs why it stopped.',
      },
      {
        text: 'If Prometheus cannot reach it, fix the path: the labels by which targets are found, port, network policy, certificate.',
      },
      rollBack(context, 'If a release renamed or lost the metric'),
      {
        text: 'If the metric was removed on purpose, change the document in `slos/` and its rules in one pull request.',
      },
      watchMeanwhile(context),
    ],
  };
}

/** The rules of an SLO record nothing. */
export function nothingRecorded(context: SectionContext): Section {
  return {
    meaning: [
      `For 10 minutes the recording rules have produced nothing for ${promise(
        context,
      )}. All alerts about its error budget are computed from what they record.`,
    ],
    impact: [
      `While this lasts, no alert about the budget of ${codeSpan(
        context.service,
      )} can fire. The service may be fine, but nobody would be told if it were not.`,
    ],
    diagnosis: [
      LOOK_FIRST,
      {
        text: 'Is the metric there at all? If the alert about the absent metric fires too, start with its section: that is the cause.',
      },
      {
        text: 'Has Prometheus loaded the rules? Its page of rules lists the group by the name of the SLO. One file that is invalid keeps a whole reload out:',
        code: {
          language: 'sh',
          text: 'promtool check rules monitoring/*.rules.yaml',
        },
      },
      {
        text: 'Do evaluations of rules fail?',
        code: {
          language: 'promql',
          text: 'increase(prometheus_rule_evaluation_failures_total[15m]) > 0',
        },
      },
    ],
    mitigation: [
      {
        text: 'Load the rules in `monitoring/` again. If a change to them is to blame, load those of the previous commit.',
      },
      {
        text: 'If evaluations fail or come too late, give Prometheus what it lacks (memory, time) or remove the rule that overloads it.',
      },
      {
        text: 'Test the rules before they are loaded:',
        code: {
          language: 'sh',
          text: 'promtool test rules monitoring/*.rules.test.yaml',
        },
      },
      watchMeanwhile(context),
    ],
  };
}

/** A policy asked to be told of missing data. */
export function noData(context: SectionContext): Section {
  return {
    ...metricAbsent(context),
    meaning: [
      `A policy of ${promise(
        context,
      )} asks to be told when there is nothing to judge: for 10 minutes there has been no share of bad events over its look-back. That is neither good nor bad news.`,
    ],
  };
}

function watchMeanwhile(context: SectionContext) {
  return {
    text: `Until it is measured again, hold releases back and watch ${codeSpan(
      context.service,
    )} by its logs and by what its callers see. It is measured again when this has a value:`,
    code: errorRatio(context, '5m'),
  };
}
