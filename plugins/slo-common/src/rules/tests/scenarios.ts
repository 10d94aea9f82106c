import { JudgedRules, SloRules } from '../buildSloRules';
import { absence, stillThere } from './absence';
import { Timing } from './evaluation';
import { RuleTest } from './expectation';
import { createFeed } from './Feed';
import { lasting } from './lasting';
import { onset } from './onset';
import { recovered } from './recovered';

/** The tests of one SLO, and in words what they leave unproved. */
export function scenarios(
  slo: SloRules,
  timing: Timing,
): {
  tests: RuleTest[];
  notes: string[];
} {
  const { tests, notes } = absence(slo, timing);
  for (const rules of slo.judged) {
    const proved = burning(slo, rules, timing);
    tests.push(...proved.tests);
    notes.push(...proved.notes);
  }
  return { tests, notes };
}

function burning(
  slo: SloRules,
  rules: JudgedRules,
  { every, perMinute }: Timing,
) {
  const feed = createFeed(rules.judged, perMinute);
  if (!feed) {
    const names = rules.burning.map(({ alert }) => alert).join(', ');
    const note = `no tests of ${names}: no series can be made up for the queries`;
    return { tests: [], notes: names ? [note] : [] };
  }
  return {
    tests: [
      ...lasting(slo, rules, feed, every, minute =>
        stillThere(slo, rules.judged, feed, minute),
      ),
      ...rules.burning.flatMap(alert => onset(rules.judged, alert, feed)),
      ...recovered(slo, rules, feed, every),
    ],
    notes: [],
  };
}
