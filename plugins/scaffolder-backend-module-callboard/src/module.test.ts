import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderServiceMock } from '@backstage/plugin-scaffolder-node/testUtils';
import { startScaffolder } from './__testUtils__/startScaffolder';
import { readScaffolderModuleConfig } from './config';
import { createActions } from './createActions';
import { recoveryWarning } from './recoveryWarning';

jest.setTimeout(60_000);

const OURS = [
  'catalog:entity:assert',
  'dashboard:generate',
  'oncall:route:generate',
  'oncall:service:ensure',
  'readiness:evaluate',
  'runbook:generate',
  'scaffold:lock:write',
  'scaffold:upgrade',
  'slo:spec:generate',
  'workspace:assert',
  'workspace:merge',
];

interface ListedAction {
  id: string;
  description?: string;
  examples?: Array<{ description: string; example: string }>;
  schema?: {
    input?: { properties?: Record<string, { description?: string }> };
  };
}

describe('the module in a real scaffolder', () => {
  let actions: ListedAction[];
  let filters: Record<string, { description?: string }>;

  beforeAll(async () => {
    const { ask } = await startScaffolder({});
    actions = (await ask('actions')).body;
    filters = (await ask('templating-extensions')).body.filters;
  });

  it.each(OURS)('offers %s, described and with examples', id => {
    const action = actions.find(one => one.id === id);
    expect(action?.description).toMatch(/\w.{30}/);
    expect(action?.examples?.length).toBeGreaterThan(0);
    for (const { description } of action?.examples ?? []) {
      expect(description).not.toBe('');
    }
    const inputs = Object.entries(action?.schema?.input?.properties ?? {});
    expect(inputs.filter(([, { description }]) => !description)).toEqual([]);
  });

  it.each([
    'shellQuote',
    'identifier',
    'pascalCase',
    'markdownText',
    'entityName',
  ])('offers the filter %s, described', id => {
    expect(filters[id]?.description).toMatch(/\w/);
  });
});

describe('createActions', () => {
  const config = new ConfigReader({});
  const actions = createActions({
    auth: mockServices.auth(),
    catalog: catalogServiceMock(),
    discovery: mockServices.discovery(),
    integrations: ScmIntegrations.fromConfig(config),
    reader: mockServices.urlReader.mock(),
    scaffolder: scaffolderServiceMock.mock(),
    settings: readScaffolderModuleConfig(config),
  });

  it('makes all of them, each with a dry run', () => {
    expect(
      actions.filter(action => action.supportsDryRun).map(({ id }) => id),
    ).toEqual(expect.arrayContaining(OURS));
    expect(actions).toHaveLength(OURS.length);
  });
});

describe('recoveryWarning', () => {
  it.each([
    [{}, false],
    [{ taskRecovery: { enabled: false } }, false],
    [{ taskRecovery: { enabled: true } }, true],
    [{ EXPERIMENTAL_recoverTasks: true }, true],
    [{ taskRecovery: { enabled: true, workspaceProvider: 'database' } }, false],
    [
      {
        EXPERIMENTAL_recoverTasks: true,
        EXPERIMENTAL_workspaceSerialization: true,
      },
      false,
    ],
  ])('of %j: %p', (scaffolder, isWarned) => {
    const warning = recoveryWarning(new ConfigReader({ scaffolder }));
    expect(warning !== undefined).toBe(isWarned);
  });
});
