import { Freshness } from '@callboard/backstage-plugin-callboard-common';
import { formatAge } from '@callboard/backstage-plugin-callboard-react';
import {
  Alert,
  RunbookPage,
  SourceState,
} from '@callboard/backstage-plugin-runbooks-common';

/** Those that fire, most severe first as they came, then those that are silenced or inhibited. */
export function inOrder(alerts: readonly Alert[]): Alert[] {
  const fires = ({ status }: Alert) => status === 'firing';
  return [...alerts.filter(fires), ...alerts.filter(alert => !fires(alert))];
}

/** One alert of one source. */
export function alertKey({ source, fingerprint }: Alert): string {
  return `${source} ${fingerprint}`;
}

/**
 * How long it is on, and whether that may be over: "firing 12 min", "suppressed 2 d", "last told
 * 47 min ago, may be over".
 */
export function alertWords(alert: Alert, now: number): string {
  if (alert.stale) {
    return `last told ${formatAge(alert.updatedAt, now)} ago, may be over`;
  }
  return Number.isNaN(Date.parse(alert.startsAt))
    ? `${alert.status}, not known since when`
    : `${alert.status} ${formatAge(alert.startsAt, now)}`;
}

/** Sources that could not be read in time. */
export function staleSources(sources: readonly SourceState[]): SourceState[] {
  return sources.filter(({ stale, asOf }) => stale || asOf === null);
}

/**
 * How old what is said of alerts is: as old as the source that was heard longest ago; without sources, as the page. Why a
 * source is late is said beside the alerts, not here.
 */
export function freshnessOf(
  page: Pick<RunbookPage, 'alertSources' | 'asOf'>,
): Omit<Freshness, 'asOf'> & { asOf: string | null } {
  const sources = page.alertSources ?? [];
  const [oldest] = [...sources].sort((a, b) =>
    (a.asOf ?? '').localeCompare(b.asOf ?? ''),
  );
  if (!oldest) {
    return { asOf: page.asOf, stale: false };
  }
  return { asOf: oldest.asOf, stale: staleSources(sources).length > 0 };
}
