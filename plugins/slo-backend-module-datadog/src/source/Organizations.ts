import { HttpEnvironment } from '@callboard/backstage-plugin-callboard-node';
import { MetricQuery } from '@callboard/backstage-plugin-slo-common';
import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { DatadogApi } from '../api/DatadogApi';
import { DatadogConfig, OrganizationConfig } from '../config';

/** Finds the organisation of a query. Documents only name one: addresses and keys are the configuration's. */
export class Organizations {
  readonly #byName: ReadonlyMap<string, DatadogApi>;
  readonly #default: DatadogApi | undefined;

  private constructor(
    byName: ReadonlyMap<string, DatadogApi>,
    fallback: DatadogApi | undefined,
  ) {
    this.#byName = byName;
    this.#default = fallback;
  }

  static create(
    { organizations, allowedHosts }: DatadogConfig,
    environment?: HttpEnvironment,
  ): Organizations {
    const byName = new Map(
      organizations.map(config => [
        config.name.toLowerCase(),
        new DatadogApi(config, allowedHosts, environment),
      ]),
    );
    const fallback: OrganizationConfig | undefined =
      organizations.find(({ isDefault }) => isDefault) ??
      (organizations.length === 1 ? organizations[0] : undefined);
    return new Organizations(
      byName,
      fallback && byName.get(fallback.name.toLowerCase()),
    );
  }

  /**
   * `spec.organization`, else `connectionDetails.organization` of the DataSource document, else the DataSource's own
   * name where an organisation has it, else the default.
   *
   * @throws SourceFailure `invalid` when none can be told
   */
  of({ spec, connection, dataSourceRef }: MetricQuery): DatadogApi {
    const named = spec.organization ?? connection?.organization;
    const found =
      named === undefined
        ? this.#byName.get(
            dataSourceRef?.split('/').at(-1)?.toLowerCase() ?? '',
          ) ?? this.#default
        : this.#byName.get(String(named).toLowerCase());
    if (found) return found;
    const names = [...this.#byName.keys()].join(', ') || 'none is configured';
    throw new SourceFailure(
      'invalid',
      'unknown-organization',
      named === undefined
        ? `The query names no Datadog organization: expected one of ${names}`
        : `There is no Datadog organization "${named}": expected one of ${names}`,
    );
  }
}
