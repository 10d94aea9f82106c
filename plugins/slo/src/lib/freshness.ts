import {
  SloStatus,
  SourceStatus,
} from '@callboard/backstage-plugin-slo-common';
import { DATA_WORDS } from './verdict';

function failingSource(sources: SourceStatus[]): string | undefined {
  return sources.find(source => source.error)?.error?.message;
}

/** How old the figures of an SLO are, and why they could not be refreshed. */
export function freshnessOf(
  status: Pick<SloStatus, 'asOf' | 'data' | 'reason' | 'sources'>,
): { asOf: string | null; stale: boolean; reason?: string } {
  const stale = status.data !== 'ok';
  return {
    asOf: status.asOf,
    stale,
    reason: stale
      ? failingSource(status.sources) ??
        status.reason ??
        DATA_WORDS[status.data]
      : undefined,
  };
}

/** The age of a block that shows several SLOs: that of its oldest figures that can be trusted, else of the newest. */
export function freshnessOfAll(
  items: Pick<SloStatus, 'asOf' | 'data'>[],
): { asOf: string | null; stale: boolean } | undefined {
  const instants = (list: typeof items) =>
    list.flatMap(item => item.asOf ?? []).sort();
  const trusted = instants(items.filter(item => item.data === 'ok'));
  const any = instants(items);
  if (trusted.length > 0) {
    return { asOf: trusted[0] ?? null, stale: false };
  }
  return any.length > 0
    ? { asOf: any[any.length - 1] ?? null, stale: true }
    : undefined;
}
