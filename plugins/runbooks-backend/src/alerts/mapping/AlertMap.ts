import {
  AlertClaims,
  alertEntity,
} from '@callboard/backstage-plugin-runbooks-common';
import { RunbooksConfig } from '../../config';
import { ToldAlert } from '../told/ToldAlert';
import { AlertConcern, MappedAlert, RunbookAddress } from './MappedAlert';

const MAX_SEVERITY = 63;

/** An entity, as far as it tells which alerts concern it. */
export interface ClaimingEntity {
  ref: string;
  alertNames: string[];
  alertSelectors: Record<string, string>[];
}

/** What a mapping is made of. */
export interface AlertMapOptions {
  entities: readonly ClaimingEntity[];
  settings: Pick<RunbooksConfig, 'entityLabels' | 'pagingSeverities'>;
  /** Where the address of a runbook leads; undefined where it can lead to no page. */
  locate: (url: string) => RunbookAddress | undefined;
}

/** What alerts concern, by the entities of one moment. */
export class AlertMap {
  readonly #options: AlertMapOptions;
  readonly #refs: ReadonlySet<string>;
  readonly #claims: AlertClaims;

  static create(options: AlertMapOptions): AlertMap {
    return new AlertMap(options);
  }

  private constructor(options: AlertMapOptions) {
    const { entities } = options;
    this.#options = options;
    this.#refs = new Set(entities.map(({ ref }) => ref));
    const alertNames = new Map<string, string[]>();
    for (const { ref, alertNames: names } of entities) {
      for (const name of names) {
        alertNames.set(name, [...(alertNames.get(name) ?? []), ref]);
      }
    }
    this.#claims = {
      alertNames,
      selectors: entities.flatMap(({ ref, alertSelectors }) =>
        alertSelectors.map(labels => ({ entityRef: ref, labels })),
      ),
    };
  }

  /** Whether there is such an entity. */
  has(entityRef: string): boolean {
    return this.#refs.has(entityRef);
  }

  /** What an alert concerns, by its labels; `alertname` is its name. */
  concernOf(labels: Readonly<Record<string, string>>): AlertConcern {
    const found = alertEntity(
      { name: labels.alertname ?? '', labels },
      {
        entityLabels: this.#options.settings.entityLabels,
        byRef: ref => this.#refs.has(ref),
        claims: this.#claims,
      },
    );
    return 'problem' in found ? { entityRefs: [], ...found } : found;
  }

  /** Alerts as they are told, with what they concern and where their runbooks are. */
  mapAll(alerts: readonly ToldAlert[]): MappedAlert[] {
    const { settings, locate } = this.#options;
    return alerts.map(told => {
      const { labels, runbookUrl } = told;
      const severity = labels.severity?.slice(0, MAX_SEVERITY) || undefined;
      return {
        ...told,
        ...this.concernOf(labels),
        name: labels.alertname ?? '',
        severity,
        paging: settings.pagingSeverities.includes(
          (severity ?? '').toLocaleLowerCase('en-US'),
        ),
        page: runbookUrl === undefined ? undefined : locate(runbookUrl),
      };
    });
  }
}
