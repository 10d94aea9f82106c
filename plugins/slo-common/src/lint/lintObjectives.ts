import { errorBudget } from '../engine/budget';
import { SloDefinition } from '../model';
import { durationSeconds } from '../openslo/duration';
import { LintFinding } from '../schema';
import { LintFacts } from './LintFacts';
import { figure, percent, span } from './words';

/** The warning of a source that a threshold of latency lies between two buckets of the histogram. */
const INTERPOLATED = 'interpolated';

/** Targets nobody can keep or break, and sources that cannot tell. */
export function lintObjectives(
  definition: SloDefinition,
  facts: LintFacts,
): LintFinding[] {
  const windowSeconds = durationSeconds(definition.window.duration) ?? 0;
  return definition.objectives.flatMap((objective, index) => {
    const found: LintFinding[] = [];
    const say = (
      code: string,
      severity: LintFinding['severity'],
      path: string,
      message: string,
    ) =>
      found.push({ code, severity, path, message, objective: objective.name });
    const at = `spec.objectives[${index}]`;
    const budget = errorBudget(objective.target);
    if (budget <= 0) {
      say(
        'target-100',
        'warning',
        `${at}.target`,
        'a target of 100 % leaves no budget: the first bad event breaks it, and no burn rate can be computed',
      );
    }
    if (objective.target === 0) {
      say(
        'target-0',
        'warning',
        `${at}.target`,
        'a target of 0 % promises nothing: it is kept when everything is bad',
      );
    }
    const {
      traffic,
      backfillSeconds,
      warnings = [],
    } = facts.objectives?.[index] ?? {};
    if (
      traffic &&
      traffic.observedSeconds > 0 &&
      windowSeconds > 0 &&
      budget > 0 &&
      definition.budgetingMethod === 'Occurrences'
    ) {
      const events = (traffic.total / traffic.observedSeconds) * windowSeconds;
      const bearable = events * budget;
      if (bearable < 1) {
        say(
          'too-little-traffic',
          'warning',
          `${at}.target`,
          `about ${figure(events)} events in ${
            definition.window.duration
          } allow ${figure(bearable)} bad ones at ${percent(
            objective.target,
          )}: one bad event breaks the promise`,
        );
      }
    }
    if (backfillSeconds !== undefined && windowSeconds > backfillSeconds) {
      say(
        'window-longer-than-source',
        'info',
        'spec.timeWindow[0].duration',
        `the source can be asked for ${span(
          backfillSeconds,
        )} of its past, the window is ${
          definition.window.duration
        }: until the record has grown as long, the verdict may be unknown`,
      );
    }
    for (const { code, message } of warnings) {
      if (code === INTERPOLATED) {
        say('missing-bucket', 'warning', at, message);
      }
    }
    return found;
  });
}
