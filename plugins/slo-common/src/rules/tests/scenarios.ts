import { ABSENT_FOR_SECONDS, BurnAlert } from '../alerts/buildAlerts';
import { JudgedRules, SloRules } from '../buildSloRules';
import { AlertRule } from '../types';
import { expectation, RuleTest } from './expectation';
import { isPast, levels, valueAt } from './levels';
import { Course, givesValuesOfItsOwn, Inputs, makeInputs } from './makeInputs';

/** Minutes until every look-back has something to say. */
const WARM_UP = 15;
const ABSENT_MINUTES = ABSENT_FOR_SECONDS / 60 + 2;

/** The tests of one SLO, and in words what they leave unproved. */
export function scenarios(slo: SloRules): {
  tests: RuleTest[];
  notes: string[];
} {
  const notes: string[] = [];
  const tests = slo.judged.flatMap(rules => {
    const { parts } = rules.judged;
    const inputs = parts.map(part =>
      makeInputs(
        part,
        parts.filter(other => other !== part),
      ),
    );
    if (!inputs.every(input => input !== undefined)) {
      notes.push(
        `no tests of ${rules.burning
          .map(({ alert }) => alert)
          .join(', ')}: no series can be made up for the queries`,
      );
      return [];
    }
    return [
      ...lasting(slo, rules, inputs),
      ...rules.burning.flatMap(alert => recovered(rules, alert, inputs)),
    ];
  });
  return { tests: [nothingThere(slo, notes), ...tests], notes };
}

const feed = (inputs: Inputs[], course: Course) =>
  inputs.flatMap(input => input.make(course));

/** The same share of bad events all the time: which alerts fire is a matter of arithmetic. */
function lasting(
  slo: SloRules,
  { judged, burning, noData }: JudgedRules,
  inputs: Inputs[],
): RuleTest[] {
  const warm = Math.max(WARM_UP, minutes(judged.sliceSeconds) + 5);
  const waits = burning.map(({ condition }) => minutes(condition.forSeconds));
  const end = warm + Math.max(0, ...waits) + 2;
  const thresholds = burning.map(({ threshold }) => threshold);
  return levels(judged, thresholds).map(error => {
    const value = valueAt(judged, error);
    const past = burning.map(({ condition, threshold }) =>
      isPast(condition.op, value, threshold),
    );
    return {
      name: `${slo.definition.ref}${named(judged.objective)}: ${
        error * 100
      } % of events bad`,
      interval: '1m',
      input_series: feed(inputs, [{ minutes: end + 5, error }]),
      alert_rule_test: [
        ...burning.flatMap((alert, index) =>
          past[index] === undefined
            ? []
            : [expectation(alert, end, past[index] ? value : undefined)],
        ),
        ...noData.map(alert => expectation(alert, end, undefined)),
        ...absences(slo, judged.parts, inputs, end),
      ],
    };
  });
}

/** While its series are there, nothing is said to be absent. */
function absences(
  slo: SloRules,
  parts: JudgedRules['judged']['parts'],
  inputs: Inputs[],
  at: number,
) {
  return slo.absence.flatMap(({ part, alerts: [metric, recorded] }) => {
    const input = inputs[parts.indexOf(part)];
    return [input?.fromQuery ? metric : undefined, input && recorded].flatMap(
      alert => (alert ? [expectation(alert, at, undefined)] : []),
    );
  });
}

/** Everything bad, then everything good: an alert of two look-backs ends with the shorter one. */
function recovered(
  { judged }: JudgedRules,
  alert: BurnAlert,
  inputs: Inputs[],
): RuleTest[] {
  const { condition, threshold } = alert;
  const [, short] = condition.lookbacks;
  const worst = valueAt(judged, 1);
  const fires =
    isPast(condition.op, worst, threshold) &&
    isPast(condition.op, valueAt(judged, 0), threshold) === false;
  if (short === undefined || !fires) {
    return [];
  }
  const slice = minutes(judged.sliceSeconds);
  const bad = Math.max(WARM_UP, slice + 5, minutes(short));
  const good = minutes(short) + slice + 5;
  return [
    {
      name: `${alert.alert} ends when the burn has`,
      interval: '1m',
      input_series: feed(inputs, [
        { minutes: bad + 1, error: 1 },
        { minutes: good + 5, error: 0 },
      ]),
      alert_rule_test: [
        expectation(alert, bad, worst),
        expectation(alert, bad + good, undefined),
      ],
    },
  ];
}

/** No series at all: absence is told, burning is not. */
function nothingThere(slo: SloRules, notes: string[]): RuleTest {
  const provable = slo.absence.filter(
    ({ part }) => !givesValuesOfItsOwn(part.sli),
  );
  for (const { part } of slo.absence) {
    if (!provable.some(other => other.part === part)) {
      notes.push(
        `absence is not tested${named(
          part.objective.name,
        )}: the query gives values where there are no series`,
      );
    }
  }
  const isFree = provable.length === slo.absence.length;
  const silent: AlertRule[] = isFree
    ? slo.judged.flatMap(({ burning }) => burning)
    : [];
  return {
    name: `${slo.definition.ref}: no series`,
    interval: '1m',
    input_series: [],
    alert_rule_test: [
      ...provable.flatMap(({ alerts }) =>
        alerts.map(alert => expectation(alert, ABSENT_MINUTES, 1)),
      ),
      ...(isFree ? slo.judged.flatMap(({ noData }) => noData) : []).map(alert =>
        expectation(alert, ABSENT_MINUTES, 1),
      ),
      ...silent.map(alert => expectation(alert, ABSENT_MINUTES, undefined)),
    ],
  };
}

const minutes = (seconds: number = 0) => Math.ceil(seconds / 60);

const named = (objective: string | undefined) =>
  objective === undefined ? '' : `, ${objective}`;
