import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_RUNBOOK_URL } from '@callboard/backstage-plugin-callboard-common';

/** Names of Prometheus' alerts that concern an entity, comma-separated; as the Prometheus plugin of Backstage reads it. */
const ANNOTATION_ALERT_NAMES = 'prometheus.io/alert';
/** Labels of alerts that concern an entity, `name=value`; as the Grafana plugin of Backstage reads it. */
const ANNOTATION_ALERT_SELECTOR = 'grafana/alert-label-selector';

/** That plugin shows every alert for this, which claims none. */
const EVERY_ALERT = 'all';

/** Addresses may hold commas themselves: one separates where whitespace, a scheme or a path follows. */
const BETWEEN_URLS = /\s*\n\s*|\s*,\s+|,(?=[a-z][a-z\d+.-]*:\/\/|\/)/i;

const parts = (text: string | undefined, separator: RegExp) =>
  (text ?? '')
    .split(separator)
    .map(part => part.trim())
    .filter(Boolean);

/** Addresses of runbooks; one or several, separated by commas or ends of lines. */
export function runbookUrlsOf({ metadata }: Entity): string[] {
  return parts(metadata.annotations?.[ANNOTATION_RUNBOOK_URL], BETWEEN_URLS);
}

/** Names of alerts that an entity claims. */
export function alertNamesOf({ metadata }: Entity): string[] {
  const names = parts(metadata.annotations?.[ANNOTATION_ALERT_NAMES], /,/);
  return [...new Set(names)].filter(name => name !== EVERY_ALERT);
}

/** Labels of alerts that an entity claims: sets, of each of which all labels must fit. */
export function alertSelectorsOf({
  metadata,
}: Entity): Record<string, string>[] {
  const selector = metadata.annotations?.[ANNOTATION_ALERT_SELECTOR];
  const labels = parts(selector, /,/).map(pair => {
    const [name = '', ...value] = pair.split('=');
    const text = value.join('=').trim();
    return [name.trim(), text.replace(/^"(.*)"$/, '$1')];
  });
  const isComplete = labels.every(([name, value]) => name && value);
  return labels.length > 0 && isComplete ? [Object.fromEntries(labels)] : [];
}
