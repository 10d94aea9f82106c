import { AlertPair } from '@callboard/backstage-plugin-slo-common';
import { codeSpan } from '../markdown';
import { Section, SectionContext } from '../Section';
import {
  DASHBOARD,
  errorRatio,
  promise,
  rollBack,
  whatChanged,
} from './common';

/** Look-backs in words, and in hours. */
const LOOKBACKS: Partial<Record<string, { words: string; hours: number }>> = {
  '5m': { words: '5 minutes', hours: 1 / 12 },
  '30m': { words: '30 minutes', hours: 1 / 2 },
  '1h': { words: 'hour', hours: 1 },
  '2h': { words: '2 hours', hours: 2 },
  '6h': { words: '6 hours', hours: 6 },
  '1d': { words: 'day', hours: 24 },
  '3d': { words: '3 days', hours: 72 },
};

const words = (lookback: string) => LOOKBACKS[lookback]?.words ?? lookback;

/** How long the whole budget lasts at the rate at which a pair fires. */
function lasts({ long, budgetShare }: AlertPair): string {
  const days = Math.round((LOOKBACKS[long]?.hours ?? 0) / budgetShare / 24);
  return `${days} days at most`;
}

/** The budget burns fast: users are being failed now. */
export function fastBurn(context: SectionContext, pair: AlertPair): Section {
  const { long, short } = pair;
  return {
    meaning: meaningOf(context, pair),
    impact: [
      `Users of ${codeSpan(
        context.service,
      )} are being failed right now, more often than ${promise(
        context,
      )} allows. At this rate the whole error budget lasts ${lasts(
        pair,
      )}. Once it is spent, risky releases have to wait.`,
    ],
    diagnosis: [
      {
        text: `How bad is it, and is it getting worse? Look at ${DASHBOARD}, or ask Prometheus for the share of bad events:`,
        code: errorRatio(context, short),
      },
      whatChanged(context),
      {
        text: 'Is everything affected, or only a part? Compare instances, zones, routes and callers: the one that stands out points to the cause.',
      },
      {
        text: 'Are the dependencies healthy (databases, caches, queues, other services)? Check their alerts and dashboards.',
      },
      {
        text: `What do the logs of ${codeSpan(
          context.service,
        )} say from the minute in which it began?`,
      },
    ],
    mitigation: [
      rollBack(context, 'If a change went out shortly before'),
      {
        text: 'If one instance or zone stands out, take it out of the traffic and let a new one take its place.',
      },
      {
        text: 'If the load is more than the service can bear, add instances or shed the least important traffic.',
      },
      {
        text: 'If a dependency is the cause, call whoever is on call for it, and switch to what the service can do without it.',
      },
      context.pages
        ? {
            text: `If none of this has helped after ${
              long === '1h' ? 15 : 30
            } minutes, escalate to the next level and declare an incident.`,
          }
        : {
            text: `If none of this has helped, tell ${codeSpan(
              context.ownerRef,
            )}: this alert does not wake anybody by itself.`,
          },
      {
        text: `It is over when the share of bad events over the last ${words(
          short,
        )} stays below the limit; the alert then resolves by itself. Write down what happened while it is fresh.`,
      },
    ],
  };
}

/** The budget leaks: nobody has to get up, but somebody has to act. */
export function slowBurn(context: SectionContext, pair: AlertPair): Section {
  return {
    meaning: meaningOf(context, pair),
    impact: [
      `Few users of ${codeSpan(
        context.service,
      )} notice, but it eats up what ${promise(
        context,
      )} allows: at this rate the whole error budget lasts ${lasts(
        pair,
      )}, and whatever is spent now is missing in the next incident.`,
    ],
    diagnosis: [
      {
        text: `Since when has it been leaking? Look at ${DASHBOARD} over the last weeks, or ask Prometheus for the share of bad events:`,
        code: errorRatio(context, pair.short),
      },
      whatChanged(context),
      {
        text: 'Does it come and go with something: a nightly job, a batch, the traffic of the day, one caller?',
      },
      {
        text: 'Is it one route, one kind of error, one instance? Start with the most frequent error in the logs.',
      },
    ],
    mitigation: [
      rollBack(context, 'If a release started it'),
      {
        text: `Plan the fix so that it is in production before the budget is spent (${lasts(
          pair,
        )}), ahead of new features.`,
      },
      {
        text: 'If the cause lies elsewhere, open a ticket with its owner, add the graph, and link it in this ticket.',
      },
      {
        text: `If the promise itself is wrong, change the document of ${codeSpan(
          context.slo,
        )} by pull request together with its owner. Do not silence the alert.`,
      },
    ],
  };
}

function meaningOf(context: SectionContext, pair: AlertPair): string[] {
  const { long, short, budgetShare } = pair;
  const share = Math.round(budgetShare * 100);
  const span = /^\d/.test(words(long)) ? words(long) : `one ${words(long)}`;
  return [
    `So much has gone wrong over the last ${words(
      long,
    )}, and again over the last ${words(
      short,
    )}, that ${span} at this rate uses up ${share} % of the error budget of ${promise(
      context,
    )}. The long look-back says that it matters, the short one that it is still going on.`,
  ];
}
