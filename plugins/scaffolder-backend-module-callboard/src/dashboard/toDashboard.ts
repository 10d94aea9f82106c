import { CompoundEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  SloDefinition,
  sloPageUrl,
  sloQueries,
} from '@callboard/backstage-plugin-slo-common';
import { dashboardUid } from './dashboardUid';
import { Dashboard, DashboardLink } from './grafana';
import { text } from './panels';
import { place } from './place';
import { PanelLink, sloPanels } from './sloPanels';

/** What the dashboard is about. */
export interface DashboardRequest {
  service: CompoundEntityRef;
  title?: string;
  definitions: SloDefinition[];
  /** Base URL of the portal. */
  portalUrl?: string;
}

const HOW_TO_READ = `Each row below is a promise (a service level objective). What may fail without breaking it is its **error budget**.

- **Error budget left** says whether there is room for risk: below zero the promise is broken.
- A **burn rate** of 1 spends the budget in exactly one window. The dashed lines are the limits of the alerts: an alert fires while both of its look-backs are above its line.
- **unknown** means that nothing was measured; it is not good news.

The lines are the series that the recording rules of the alerts record, so that dashboard, alerts and promise agree.`;

/** Grafanas have data sources of different names: the viewer chooses, the first Prometheus is the default. */
const DATASOURCE_VARIABLE = {
  name: 'datasource',
  label: 'Data source',
  type: 'datasource',
  query: 'prometheus',
  current: {},
  hide: 0,
  includeAll: false,
  multi: false,
  options: [],
  refresh: 1,
  regex: '',
  skipUrlSync: false,
};

/**
 * A Grafana dashboard about the promises of a service, over the series that their rules record.
 *
 * @throws InputError where no rules can be made of an SLO
 */
export function toDashboard(request: DashboardRequest): Dashboard {
  const { service, definitions } = request;
  const portalUrl = request.portalUrl?.replace(/\/+$/, '');
  const panels = definitions.flatMap(definition => {
    const told = sloQueries(definition);
    if ('problems' in told) {
      const [problem] = told.problems;
      throw new InputError(
        `${definition.ref}: ${problem?.path}: ${problem?.message}`,
      );
    }
    const links = linksOf(definition, portalUrl);
    return told.queries.flatMap(queries =>
      sloPanels(definition, queries, links),
    );
  });
  const help = { panel: text('How to read this', HOW_TO_READ), w: 24, h: 6 };
  return {
    uid: dashboardUid(service),
    title: request.title ?? `${service.name}: promises and error budgets`,
    description: `Service level objectives of ${service.name}, with the same queries as their alerts. Generated from its OpenSLO documents.`,
    tags: ['slo', service.name],
    editable: true,
    graphTooltip: 1,
    refresh: '1m',
    schemaVersion: 39,
    version: 1,
    style: 'dark',
    timezone: 'browser',
    fiscalYearStartMonth: 0,
    liveNow: false,
    weekStart: '',
    time: { from: 'now-24h', to: 'now' },
    timepicker: {},
    annotations: { list: [] },
    templating: { list: [DATASOURCE_VARIABLE] },
    links: dashboardLinks(definitions, portalUrl),
    panels: place([help, ...panels]),
  };
}

function linksOf(
  definition: SloDefinition,
  portalUrl: string | undefined,
): PanelLink[] {
  // The mark that asks for a section per alert says nothing on a link.
  const runbook = definition.runbookUrl?.replace(/#$/, '');
  return [
    ...(runbook ? [{ title: 'Runbook', url: runbook }] : []),
    ...(portalUrl
      ? [{ title: 'Portal', url: sloPageUrl(definition, portalUrl) }]
      : []),
  ];
}

function dashboardLinks(
  definitions: SloDefinition[],
  portalUrl: string | undefined,
): DashboardLink[] {
  const all = definitions.flatMap(slo => linksOf(slo, portalUrl));
  const byUrl = new Map(all.map(link => [link.url, link]));
  return [...byUrl.values()].map(({ title, url }) => ({
    title,
    type: 'link',
    url,
    icon: title === 'Runbook' ? 'doc' : 'external link',
    targetBlank: true,
    tags: [],
    asDropdown: false,
    includeVars: false,
    keepTime: false,
    tooltip: '',
  }));
}
