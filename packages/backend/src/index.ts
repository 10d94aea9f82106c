import { createBackend } from '@backstage/backend-defaults';
import { PortalTraffic, demoFeatures } from '@callboard/demo';
import { portalPolicyModule } from './permissions';
import { rootHttpRouterBehind } from './rootHttpRouter';
import { searchIndexModule } from './searchIndex';

const backend = createBackend();
const traffic = PortalTraffic.create();

backend.add(rootHttpRouterBehind(traffic.middleware));

// The frontend bundle; in development it is served by its own dev server instead.
backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitlab'));
// What a run has made so far is kept, so that it can be taken up where it failed.
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-workspace-database'),
);

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(portalPolicyModule);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(searchIndexModule);

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-proxy-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(
  import('@callboard/backstage-plugin-catalog-backend-module-callboard'),
);
backend.add(import('@callboard/backstage-plugin-slo-backend'));
backend.add(
  import('@callboard/backstage-plugin-slo-backend-module-prometheus'),
);
backend.add(import('@callboard/backstage-plugin-slo-backend-module-datadog'));

backend.add(import('@callboard/backstage-plugin-oncall-backend'));
backend.add(
  import('@callboard/backstage-plugin-oncall-backend-module-pagerduty'),
);
backend.add(
  import('@callboard/backstage-plugin-oncall-backend-module-opsgenie'),
);
backend.add(
  import('@callboard/backstage-plugin-oncall-backend-module-goalert'),
);
backend.add(
  import('@callboard/backstage-plugin-oncall-backend-module-grafana'),
);
backend.add(
  import('@callboard/backstage-plugin-oncall-backend-module-incidentio'),
);

backend.add(import('@callboard/backstage-plugin-runbooks-backend'));
backend.add(
  import('@callboard/backstage-plugin-search-backend-module-callboard'),
);

backend.add(import('@callboard/backstage-plugin-scorecards-backend'));
backend.add(
  import('@callboard/backstage-plugin-scorecards-backend-module-callboard'),
);

backend.add(
  import('@callboard/backstage-plugin-scaffolder-backend-module-callboard'),
);

backend.add(demoFeatures(traffic));

backend.start();
