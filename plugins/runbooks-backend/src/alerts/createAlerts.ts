import { Core } from '../createCore';
import { PageLocator } from '../pages';
import { AlertPresenter } from './AlertPresenter';
import { AlertRunbookReader } from './AlertRunbookReader';
import { AlertService } from './AlertService';
import { AuthorizedAlertService } from './AuthorizedAlertService';
import { DefaultAlertService } from './DefaultAlertService';
import { FiringReader } from './FiringReader';
import { FiringStore } from './FiringStore';
import { AlertMapper } from './mapping/AlertMapper';
import { StoredFiringReader } from './StoredFiringReader';

/** The parts that have to do with what fires; the service authorizes its callers. */
export interface Alerts {
  firing: FiringStore;
  firingReader: FiringReader;
  alertMapper: AlertMapper;
  alertService: AlertService;
}

/** Puts them together. */
export function createAlerts(
  options: Core & {
    locator: Pick<PageLocator, 'locate'>;
    alertRunbooks: AlertRunbookReader;
    now: () => Date;
  },
): Alerts {
  const { authorizer, settings } = options;
  const firing = FiringStore.create(options);
  const alertMapper = AlertMapper.create(options);
  const presenter = AlertPresenter.create({
    ...options,
    firing,
    runbooks: options.alertRunbooks,
    belief: settings,
  });
  return {
    firing,
    firingReader: StoredFiringReader.create({
      ...options,
      firing,
      presenter,
      belief: settings,
    }),
    alertMapper,
    alertService: AuthorizedAlertService.create({
      service: DefaultAlertService.create({
        ...options,
        firing,
        presenter,
        alertMapper,
      }),
      authorizer,
    }),
  };
}
