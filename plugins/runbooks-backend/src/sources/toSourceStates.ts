import { SourceAttempt } from '@callboard/backstage-plugin-callboard-node';
import { SourceState } from '@callboard/backstage-plugin-runbooks-common';
import { RunbooksConfig } from '../config';

/** What of the settings says which sources there are, and how old their answers may be. */
export type SourceSettings = Pick<
  RunbooksConfig,
  'prometheus' | 'alertmanagers' | 'staleAfterMs' | 'alertStaleAfterMs'
>;

const KINDS: readonly SourceState['kind'][] = [
  'catalog',
  'repository',
  'techdocs',
  'rules',
  'alertmanager',
  'webhook',
];

/**
 * How reading each source goes: the catalog and every configured server also where it was never read, the others once they
 * were. A webhook only speaks when something happens, so that its silence is not staleness.
 */
export function toSourceStates(
  attempts: readonly SourceAttempt[],
  { settings, now }: { settings: SourceSettings; now: Date },
): SourceState[] {
  const { prometheus, alertmanagers } = settings;
  const configured = {
    catalog: ['catalog'],
    rules: prometheus.map(({ name }) => name),
    alertmanager: alertmanagers.map(({ name }) => name),
  };
  return KINDS.flatMap(kind => {
    const told = new Map(
      attempts
        .filter(({ source }) => source === kind)
        .map(attempt => [attempt.instance, attempt]),
    );
    // Of servers that are no longer configured, rows may still be there.
    const names = isConfigurable(kind) ? configured[kind] : [...told.keys()];
    return names.map(name =>
      toState(kind, name, told.get(name), maxAgeMs(kind, settings), now),
    );
  });
}

function isConfigurable(
  kind: SourceState['kind'],
): kind is 'catalog' | 'rules' | 'alertmanager' {
  return kind === 'catalog' || kind === 'rules' || kind === 'alertmanager';
}

function maxAgeMs(kind: SourceState['kind'], settings: SourceSettings): number {
  if (kind === 'webhook') return Infinity;
  return kind === 'alertmanager'
    ? settings.alertStaleAfterMs
    : settings.staleAfterMs;
}

function toState(
  kind: SourceState['kind'],
  name: string,
  attempt: SourceAttempt | undefined,
  maxAge: number,
  now: Date,
): SourceState {
  const asOf = attempt?.lastSuccess ?? null;
  const age = asOf === null ? Infinity : now.getTime() - Date.parse(asOf);
  return {
    kind,
    name,
    asOf,
    stale: asOf === null || age > maxAge,
    reason: attempt
      ? attempt.error?.message
      : 'It was not read yet, since the plugin was installed',
    warnings: attempt?.warnings.length ? attempt.warnings : undefined,
  };
}

/** Whether a source tells what fires. */
export function tellsAlerts({ kind }: SourceState): boolean {
  return kind === 'alertmanager' || kind === 'webhook';
}
