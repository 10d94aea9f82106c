import { Knex } from 'knex';
import { RunbooksConfig } from '../../config';
import { EntityRow } from '../../database/rows';
import { PageLocator } from '../../pages';
import { AlertMap } from './AlertMap';

/** What finding out what alerts concern needs. */
export interface AlertMapperOptions {
  knex: Knex;
  settings: Pick<RunbooksConfig, 'entityLabels' | 'pagingSeverities'>;
  locator: Pick<PageLocator, 'locate'>;
}

/** Finds out what alerts concern, by the entities that are known now. */
export class AlertMapper {
  readonly #options: AlertMapperOptions;

  static create(options: AlertMapperOptions): AlertMapper {
    return new AlertMapper(options);
  }

  private constructor(options: AlertMapperOptions) {
    this.#options = options;
  }

  /** The mapping of this moment, for any number of alerts. One statement. */
  async current(): Promise<AlertMap> {
    const { knex, settings, locator } = this.#options;
    const entities = await knex<EntityRow>('runbooks_entities')
      .orderBy('ref')
      .select('ref', 'alert_names', 'alert_selectors');
    return AlertMap.create({
      entities: entities.map(row => ({
        ref: row.ref,
        alertNames: JSON.parse(row.alert_names),
        alertSelectors: JSON.parse(row.alert_selectors),
      })),
      settings,
      locate: url => {
        const located = locator.locate(url);
        return 'problem' in located
          ? undefined
          : { pageId: located.page.id, anchor: located.anchor };
      },
    });
  }
}
