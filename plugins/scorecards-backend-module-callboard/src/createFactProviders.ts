import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { OnCallClient } from '@callboard/backstage-plugin-oncall-common';
import { RunbooksClient } from '@callboard/backstage-plugin-runbooks-common';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';
import { SloClient } from '@callboard/backstage-plugin-slo-common';
import { CallboardFactsConfig, FAMILIES, Family } from './config';
import { createIncidentFacts } from './incidents/createIncidentFacts';
import { PluginFactProvider } from './lib/PluginFactProvider';
import { createOnCallFacts } from './oncall/createOnCallFacts';
import { createRunbookFacts } from './runbooks/createRunbookFacts';
import { ScaffolderFactProvider } from './scaffolder/ScaffolderFactProvider';
import { AlertPolicyReader } from './slo/AlertPolicyReader';
import { createSloFacts } from './slo/createSloFacts';

/** What providers need. */
export interface CreateFactProvidersOptions {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  settings: CallboardFactsConfig;
}

/** The providers of the families that are switched on. */
export function createFactProviders(
  options: CreateFactProvidersOptions,
): FactProvider[] {
  const { discovery, settings } = options;
  const http = { discoveryApi: discovery, fetchApi: { fetch } };
  const onCallApi = new OnCallClient(http);
  const create: Record<Family, () => FactProvider> = {
    slo: () =>
      PluginFactProvider.create(
        createSloFacts({
          sloApi: new SloClient(http),
          alertPolicies: AlertPolicyReader.create(options),
          tierTargets: settings.tierTargets,
        }),
        options,
      ),
    oncall: () =>
      PluginFactProvider.create(
        createOnCallFacts(onCallApi, settings),
        options,
      ),
    runbooks: () =>
      PluginFactProvider.create(
        createRunbookFacts(new RunbooksClient(http)),
        options,
      ),
    incidents: () =>
      PluginFactProvider.create(createIncidentFacts(onCallApi), options),
    scaffolder: () => ScaffolderFactProvider.create(options),
  };
  return FAMILIES.filter(name => settings.enabled.has(name)).map(name =>
    create[name](),
  );
}
