import { AlertRule } from '../types';
import { InputSeries } from './makeInputs';
import { fourDigits } from './notation';

/** What is expected of one alert at one instant. */
export interface Expectation {
  eval_time: string;
  alertname: string;
  exp_alerts: {
    exp_labels: Record<string, string>;
    exp_annotations: Record<string, string>;
  }[];
}

/** One test group of promtool. */
export interface RuleTest {
  name: string;
  interval: string;
  input_series: InputSeries[];
  alert_rule_test: Expectation[];
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
              exp_labels: rendered(alert.labels, value),
              exp_annotations: rendered(alert.annotations, value),
            },
          ],
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
