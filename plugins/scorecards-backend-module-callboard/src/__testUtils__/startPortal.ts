import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  componentEntity,
  startTestServer,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  IncidentPage,
  LoadReport,
  OnCallPage,
  ReachabilityPage,
  GapPage,
  SourceList as OnCallSources,
} from '@callboard/backstage-plugin-oncall-common';
import {
  CoveragePage,
  RunbookPage,
  SourceList as RunbookSources,
} from '@callboard/backstage-plugin-runbooks-common';
import {
  EvaluationHealth,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';
import { readCallboardFactsConfig } from '../config';
import { createFactProviders } from '../createFactProviders';
import { NOON } from './told';

/** What each path answers, in the shapes that the plugins publish. A path that is missing answers 404. */
export interface PortalAnswers {
  'slo/slos/by-refs'?: { items: SloStatus[] };
  'slo/evaluation'?: EvaluationHealth;
  'oncall/sources'?: OnCallSources;
  'oncall/oncalls/by-refs'?: OnCallPage;
  'oncall/reachability'?: ReachabilityPage;
  'oncall/gaps'?: GapPage;
  'oncall/load'?: LoadReport;
  'oncall/incidents'?:
    | IncidentPage
    | ((query: URLSearchParams) => IncidentPage);
  'runbooks/sources'?: RunbookSources;
  'runbooks/runbooks/by-refs'?: RunbookPage;
  'runbooks/coverage'?: CoveragePage;
}

/** Nothing to tell, of everything. */
export const EMPTY: Required<PortalAnswers> = {
  'slo/slos/by-refs': { items: [] },
  'slo/evaluation': {
    alive: true,
    lastCompleted: NOON,
    expectedEverySeconds: 60,
  },
  'oncall/sources': {
    items: [
      {
        source: 'callboard',
        instance: 'catalog',
        title: 'Software catalog',
        schedules: 0,
        lastSuccess: NOON,
        warnings: [],
      },
    ],
  },
  'oncall/oncalls/by-refs': { items: [], people: {}, unmapped: [], asOf: NOON },
  'oncall/reachability': { items: [], totalItems: 0, counts: {}, asOf: NOON },
  'oncall/gaps': { items: [], totalItems: 0, asOf: NOON },
  'oncall/load': { items: [], people: {}, from: NOON, to: NOON },
  'oncall/incidents': { items: [], people: {}, totalItems: 0, asOf: NOON },
  'runbooks/sources': {
    items: [{ kind: 'catalog', name: 'catalog', asOf: NOON, stale: false }],
  },
  'runbooks/runbooks/by-refs': {
    items: [],
    totalItems: 0,
    counts: {},
    firing: [],
    asOf: NOON,
  },
  'runbooks/coverage': {
    items: [],
    totalItems: 0,
    counts: {},
    alertCounts: {},
    asOf: NOON,
  },
};

/** A backend with these plugins on loopback, and the providers that ask it. */
export async function startPortal(
  answers: PortalAnswers,
  options: { refuse?: (path: string) => number | 'never' | undefined } = {},
) {
  const asked: string[] = [];
  const tokens: (string | undefined)[] = [];
  const server = await startTestServer((req, res) => {
    const url = new URL(req.url ?? '', 'http://x');
    const path = url.pathname.replace('/api/', '');
    asked.push(path);
    tokens.push(req.headers.authorization);
    const refused = options.refuse?.(path);
    if (refused === 'never') return;
    const answer = Object.entries(answers).find(([key]) => key === path)?.[1];
    const body =
      typeof answer === 'function' ? answer(url.searchParams) : answer;
    res.statusCode = refused ?? (body ? 200 : 404);
    res.setHeader('content-type', 'application/json');
    const error = { name: 'Error', message: `It answers ${res.statusCode}` };
    res.end(JSON.stringify(res.statusCode === 200 ? body : { error }));
  });
  const providers = createFactProviders({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: [] }),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async id => server.url(`/api/${id}`).href,
    }),
    settings: readCallboardFactsConfig(mockServices.rootConfig()),
  });
  const providerOf = (variable: string): FactProvider => {
    const found = providers.find(one => one.declaration.variable === variable);
    if (!found) throw new Error(`There is no provider of ${variable}`);
    return found;
  };
  return {
    asked,
    tokens,
    close: server.close,
    providerOf,
    /** What a provider tells of components of these names. */
    facts: async (
      variable: string,
      names: string[],
      signal = new AbortController().signal,
    ) =>
      providerOf(variable).getFacts({
        entities: names.map(name => componentEntity(name, { tier: '1' })),
        now: new Date(NOON),
        signal,
      }),
  };
}
