import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';

const LONG = 'a word that goes on and on '.repeat(24).trim();

/** An address that must never become a link. */
const SCRIPT = ['javascript', 'alert(1)'].join(':');

/** The same result with texts and values as unpleasant as they come. */
export function wordy(result: EntityScorecard): EntityScorecard {
  return {
    ...result,
    scorecardTitle: `${
      result.scorecardTitle
    } ${'averyverylongwordwithoutanyspace'.repeat(4)}`,
    checks: result.checks?.map((check, index) => ({
      ...check,
      title: index % 3 === 0 ? `<b>${check.title}</b> ${LONG}` : check.title,
      why: check.why && `${check.why} ${LONG}`,
      since: index === 1 ? 'no instant' : check.since,
      fix: check.fix && {
        ...check.fix,
        link: index % 2 === 0 ? SCRIPT : check.fix.link,
        template: index % 5 === 0 ? 'not a ref at all/' : check.fix.template,
      },
      evidence: check.evidence?.map(fact => ({
        ...fact,
        value: index % 2 === 0 ? { nested: ['<i>x</i>', LONG] } : fact.value,
        source: 'Σ😀 a source with a name of its own',
        link: '//elsewhere.example/x',
      })),
    })),
  };
}
