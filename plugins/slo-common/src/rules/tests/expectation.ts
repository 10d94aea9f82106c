import { AlertRule } from '../types';
import { InputSeries } from './makeInputs';
import { fourDigits } from './notation';

/** What is expected of one alert at one instant, with its labels and annotations. */
export interface Expectation {
  eval_time: string;
  alertname: string;
  exp_alerts: {
    exp_labels: Record<string, string>;
    exp_annotations: Record<string, string>;
  }[];
}

/** What is expected of an expression at one instant. */
export interface ExpressionTest {
  expr: string;
  eval_time: string;
  exp_samples: { labels: string; value: number }[];
}

/** One test group of promtool. */
export interface RuleTest {
  name: string;
  interval: string;
  input_series: InputSeries[];
  alert_rule_test?: Expectation[];
  promql_expr_test?: ExpressionTest[];
}

/**
 * That an alert fires with a value, or (`undefined`) is silent.
 *
 * @param minute - since the start of the test
 */
export function expectation(
  alert: AlertRule,
  minute: number,
  value: number | undefined,
): Expectation {
  return {
    eval_time: `${minute}m`,
    alertname: alert.alert,
    exp_alerts:
      value === undefined
        ? []
        : [
            {
              exp_labels: {
                ...alert.inherited,
                ...rendered(alert.labels, value),
              },
              exp_annotations: rendered(alert.annotations, value),
            },
          ],
  };
}

/** Whether an alert fires, whatever its value. */
export function firing(
  { alert }: AlertRule,
  minute: number,
  fires: boolean,
): ExpressionTest {
  return {
    expr: `count(ALERTS{alertname="${alert}",alertstate="firing"}) or vector(0)`,
    eval_time: `${minute}m`,
    exp_samples: [{ labels: '{}', value: fires ? 1 : 0 }],
  };
}

/** Texts as Prometheus renders their templates. */
function rendered(
  texts: Record<string, string>,
  value: number,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      text
        .replace(
          '{{ $value | humanizePercentage }}',
          `${fourDigits(value * 100)}%`,
        )
        .replace('{{ $value | printf "%.4g" }}', fourDigits(value))
        .replaceAll('{{ "{{" }}', '{{'),
    ]),
  );
}
