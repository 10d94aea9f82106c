import { codeSpan } from '../markdown';
import { Section, SectionContext } from '../Section';
import { DASHBOARD, promise, rollBack, whatChanged } from './common';

/** An alert of which only its rule knows what it is about. */
export function otherAlert(context: SectionContext): Section {
  const about = context.slo ? ` It belongs to ${promise(context)}.` : '';
  return {
    meaning: [
      `The condition of its rule holds. What it measures, and since when, is told by the alert itself.${about}`,
    ],
    impact: [
      context.pages
        ? `Whoever wrote the rule wants somebody to be woken: assume that users of ${codeSpan(
            context.service,
          )} are affected or soon will be, until you have seen otherwise.`
        : `It can wait for working hours: few users of ${codeSpan(
            context.service,
          )} notice so far. Left alone, it may become worse.`,
    ],
    diagnosis: [
      {
        text: `Open the graph of the alert's expression, and ${DASHBOARD} for the same time: what moved first?`,
      },
      whatChanged(context),
      {
        text: 'Is everything affected, or only one instance, zone or caller?',
      },
      {
        text: 'Do other alerts fire for the service or for what it depends on? Start with the one that fired first.',
      },
    ],
    mitigation: [
      rollBack(context, 'If a change went out shortly before'),
      {
        text: 'Otherwise take out what stands out (an instance, a caller, a job) and see whether the alert resolves.',
      },
      {
        text: `If it does not, ${
          context.pages
            ? 'escalate to the next level.'
            : `tell ${codeSpan(context.ownerRef)} what you found.`
        }`,
      },
    ],
  };
}
