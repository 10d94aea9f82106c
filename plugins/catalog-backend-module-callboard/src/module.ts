import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { openSloKinds } from '@callboard/backstage-plugin-slo-common';
import { CallboardEntityProcessor } from './CallboardEntityProcessor';
import { readOpenSloKinds } from './config';
import { EntityLoader } from './lib/EntityLoader';
import { parseWithoutKinds } from './lib/parseWithoutKinds';
import { RefreshSoon } from './lib/RefreshSoon';
import { OnCallAnnotationProcessor } from './OnCallAnnotationProcessor';
import { OpenSloEntityProcessor } from './OpenSloEntityProcessor';
import { ProvenanceProcessor } from './ProvenanceProcessor';

/**
 * Ingests OpenSLO documents (`openslo/v1` and `openslo.com/v2alpha`) straight from YAML, and Callboard's own: exclusions,
 * error-budget policies, on-call schedules, scorecards and fact schemas (`callboard.dev/v1alpha1`). Relates what a template
 * made to the template.
 *
 * `callboard.openslo.kinds` chooses the kinds; `catalog.rules` must allow them.
 * @public
 */
export const catalogModuleCallboard = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'callboard',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        model: catalogModelExtensionPoint,
        processing: catalogProcessingExtensionPoint,
      },
      async init(deps) {
        const { auth, catalog, logger, lifecycle } = deps;
        const kinds = readOpenSloKinds(deps.config);
        const refreshSoon = RefreshSoon.create({ auth, catalog, logger });
        lifecycle.addShutdownHook(() => refreshSoon.stop());
        const loader = EntityLoader.create({
          auth,
          catalog,
          now: () => Date.now(),
        });
        const common = { logger, refreshSoon, loader };
        deps.processing.addProcessor(
          OpenSloEntityProcessor.create({ kinds, ...common }),
          CallboardEntityProcessor.create(common),
          OnCallAnnotationProcessor.create(),
          ProvenanceProcessor.create(),
        );
        // The catalog has one parser: it is replaced only by who asks for fewer kinds.
        if (kinds.size < openSloKinds.length) {
          deps.model.setEntityDataParser(parseWithoutKinds(kinds));
        }
      },
    });
  },
});
