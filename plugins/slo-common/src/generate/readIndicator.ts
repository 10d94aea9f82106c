import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import { dnsLabel } from '../openslo/schema/rules';
import { RuleError } from '../rules/types';
import { IndicatorQueries, queriesOf } from './queries';
import { SloIndicator } from './SloIndicator';
import { sliceOf, within } from './terms';

/** So that some of the service's name is left in that of the SLO. */
const LONGEST_NAME = 40;
const LONGEST_TITLE = 63;

/** An indicator in which nothing is wrong. */
export interface ReadIndicator {
  indicator: SloIndicator;
  queries: IndicatorQueries;
  /** Of a threshold. */
  slice?: string;
}

/**
 * Reads an indicator.
 *
 * @param path - where it stands
 * @param seen - names of those before; its own is added
 * @throws RuleError
 */
export function readIndicator(
  indicator: SloIndicator,
  path: string,
  seen: Set<string>,
): ReadIndicator {
  checkName(indicator.name, path, seen);
  const { title, target } = indicator;
  if (title !== undefined && !(title.trim() && title.length <= LONGEST_TITLE)) {
    throw new RuleError({
      path: `${path}.title`,
      code: title.trim() ? 'too-long' : 'required',
      message: expectedFound(
        `a title of at most ${LONGEST_TITLE} characters`,
        title,
      ),
    });
  }
  if (target !== undefined) {
    within(target, 1, `${path}.target`);
  }
  return {
    indicator,
    queries: queriesOf(indicator, path),
    ...(indicator.kind === 'threshold' && { slice: sliceOf(indicator, path) }),
  };
}

function checkName(name: string, path: string, seen: Set<string>): void {
  const problem = (code: string, expected: string) =>
    new RuleError({
      path: `${path}.name`,
      code,
      message: expectedFound(expected, name),
    });
  if (!dnsLabel.safeParse(name).success || name.length > LONGEST_NAME) {
    throw problem(
      'invalid-name',
      `an RFC 1123 label (at most ${LONGEST_NAME} of a-z, 0-9 and "-", alphanumeric at both ends)`,
    );
  }
  if (seen.has(name)) {
    throw problem('duplicate-name', 'a name that no other indicator has');
  }
  seen.add(name);
}
