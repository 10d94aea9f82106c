import { ConflictError } from '@backstage/errors';
import { Indicator, MetricQuery } from '@callboard/backstage-plugin-slo-common';
import {
  SliSource,
  SloSourcesExtensionPoint,
} from '@callboard/backstage-plugin-slo-node';

/** The type of an indicator whose samples are only ever pushed; its spec is for people. */
const PUSH_ONLY_TYPE = 'callboard-push';

const normal = (type: string) => type.toLocaleLowerCase('en-US');

/**
 * A data source that nothing may call from outside says `delivery: push` in its connectionDetails: its queries are
 * those of the rule files, its counts are pushed by a collector beside it.
 */
const isPushed = ({ sourceType, connection }: MetricQuery) =>
  normal(sourceType) === PUSH_ONLY_TYPE || connection?.delivery === 'push';

/** The queries of an indicator. */
export function queriesOf(indicator: Indicator): MetricQuery[] {
  if (indicator.kind === 'threshold') {
    return [indicator.metric];
  }
  const { good, bad, total, raw } = indicator;
  return [good, bad, total, raw].filter(
    (query): query is MetricQuery => query !== undefined,
  );
}

/** Which source answers for which type of query. */
export class SourceDirectory implements SloSourcesExtensionPoint {
  readonly #byType = new Map<string, SliSource>();

  static create(): SourceDirectory {
    return new SourceDirectory();
  }

  private constructor() {}

  /** {@inheritDoc SloSourcesExtensionPoint.addSource} */
  addSource(source: SliSource): void {
    for (const type of source.types) {
      const other = this.#byType.get(normal(type));
      if (other) {
        throw new ConflictError(
          `Both ${other.name} and ${source.name} answer for the type ${type}`,
        );
      }
    }
    source.types.forEach(type => this.#byType.set(normal(type), source));
  }

  /** All sources, each once. */
  all(): SliSource[] {
    return [...new Set(this.#byType.values())];
  }

  /** The source that is asked for an indicator; none where its queries are pushed or go to several sources. */
  sourceFor(indicator: Indicator): SliSource | undefined {
    const sources = new Set(
      queriesOf(indicator).map(query =>
        isPushed(query)
          ? undefined
          : this.#byType.get(normal(query.sourceType)),
      ),
    );
    return sources.size === 1 ? [...sources][0] : undefined;
  }

  /** Why no source is asked for an indicator, in plain words; undefined when one is. */
  whyNotPulled(indicator: Indicator): string | undefined {
    if (this.sourceFor(indicator)) {
      return undefined;
    }
    const queries = queriesOf(indicator);
    if (queries.every(isPushed)) {
      return 'its samples are pushed';
    }
    const types = [...new Set(queries.map(query => query.sourceType))];
    const missing = types.filter(type => !this.#byType.has(normal(type)));
    return missing.length > 0
      ? `no source is installed for type ${missing.join(', ')}`
      : `its queries go to different sources (${types.join(', ')})`;
  }
}
