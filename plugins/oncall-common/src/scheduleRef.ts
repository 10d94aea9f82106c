import { InputError } from '@backstage/errors';

/** Source of schedules that are documents of the catalog; the kind in their entity refs. @public */
export const DOCUMENT_SOURCE = 'oncallschedule';

/** Source of schedules that are calendar feeds of the configuration. @public */
export const FEED_SOURCE = 'ics';

/**
 * The parts of a schedule's ref, `<source>:<namespace>/<name>`.
 *
 * A document of the catalog has its entity ref: `oncallschedule:default/payments-core`. A provider's has the provider, the
 * configured account, and what it is at the provider: `pagerduty:main/service.PABC123`. A feed: `ics:feeds/secondary`.
 * @public
 */
export interface ScheduleRefParts {
  source: string;
  namespace: string;
  name: string;
}

/**
 * Unlike entity refs, refs of schedules keep the case of their name: providers tell ids apart by it.
 * @public
 */
export function formatScheduleRef(parts: ScheduleRefParts): string {
  const { source, namespace, name } = parts;
  return `${source}:${namespace}/${name}`;
}

const REF = /^([^:/\s]+):([^/\s]+)\/(\S+)$/;

/** @throws InputError where the text is no ref of a schedule @public */
export function parseScheduleRef(ref: string): ScheduleRefParts {
  const [, source, namespace, name] = REF.exec(ref) ?? [];
  if (!source || !namespace || !name) {
    throw new InputError(
      `expected the ref of a schedule such as oncallschedule:default/payments, found ${JSON.stringify(
        ref.slice(0, 100),
      )}`,
    );
  }
  return { source, namespace, name };
}
