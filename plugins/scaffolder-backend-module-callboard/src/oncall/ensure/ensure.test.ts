import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { FakeService, Intercept } from '../__testUtils__/fakes';
import { startProvider } from '../__testUtils__/withProvider';
import { PAGING_PROVIDERS, PagingProvider } from '../config';

// Also on a machine that is busy with other tests.
jest.setTimeout(60_000);

const workspace = createMockDirectory();

const ANNOTATIONS: Record<PagingProvider, (id: string) => object> = {
  pagerduty: id => ({ 'pagerduty.com/service-id': id }),
  opsgenie: () => ({ 'opsgenie.com/team': 'policy-1' }),
  grafana: id => ({ 'callboard.dev/grafana-oncall-integration-id': id }),
  incidentio: id => ({ 'callboard.dev/incidentio-catalog-entry-id': id }),
  goalert: id => ({ 'callboard.dev/goalert-service-id': id }),
};

const MADE: Record<PagingProvider, object> = {
  pagerduty: {
    type: 'service',
    name: 'checkout',
    description: 'Alerts of checkout',
    escalation_policy: { id: 'policy-1', type: 'escalation_policy_reference' },
    incident_urgency_rule: { type: 'constant', urgency: 'severity_based' },
  },
  opsgenie: {
    type: 'Prometheus',
    name: 'checkout',
    ownerTeam: { name: 'policy-1' },
  },
  grafana: {
    type: 'alertmanager',
    name: 'checkout',
    default_route: { escalation_chain_id: 'policy-1' },
  },
  incidentio: {
    catalog_type_id: 'type-1',
    name: 'checkout',
    external_id: 'checkout',
    attribute_values: { 'attribute-1': { value: { literal: 'policy-1' } } },
  },
  goalert: {
    name: 'checkout',
    description: 'Alerts of checkout',
    escalationPolicyID: 'policy-1',
  },
};

const named = (...names: string[]): FakeService[] =>
  names.map((name, index) => ({ id: `old-${index}`, name }));

/** Answers the first requests of a kind so. */
const first = (
  count: number,
  kind: 'creation' | 'search',
  answer: Exclude<ReturnType<Intercept>, undefined | Promise<undefined>>,
): Intercept => {
  let left = count;
  return (_, creates) => {
    if (creates !== (kind === 'creation') || left === 0) return undefined;
    left -= 1;
    return answer;
  };
};

/** Lets nobody create before both have looked. */
const untilBothCreate = (): Intercept => {
  let arrived = 0;
  let open = () => {};
  const both = new Promise<undefined>(resolve => {
    open = () => resolve(undefined);
  });
  return (_, creates) => {
    if (!creates) return undefined;
    arrived += 1;
    if (arrived === 2) open();
    return both;
  };
};

describe.each(PAGING_PROVIDERS)('oncall:service:ensure at %s', provider => {
  let close = async () => {};
  const start = async (
    ...[options]: [Parameters<typeof startProvider>[1]?]
  ) => {
    const started = await startProvider(provider, options);
    close = started.close;
    return started;
  };
  afterEach(async () => {
    await close();
    workspace.clear();
  });

  it('creates a service by the published contract, and finds it afterwards', async () => {
    const at = await start({ services: named('other') });
    const { id, ...made } = await at.run();
    expect(made).toMatchObject({
      created: true,
      annotations: ANNOTATIONS[provider](String(id)),
    });
    expect(at.services).toEqual([
      { id: 'old-0', name: 'other' },
      { id, name: 'checkout', made: expect.objectContaining(MADE[provider]) },
    ]);
    expect(await at.run()).toEqual({ ...made, id, created: false });
    expect(at.posts()).toBe(1);
  });

  it('finds one among many whose names contain it', async () => {
    const at = await start({
      services: named(
        'checkout-a',
        'checkout-b',
        'checkout-c',
        'checkout',
        'my-checkout',
      ),
    });
    expect(await at.run()).toMatchObject({ id: 'old-3', created: false });
    expect(at.posts()).toBe(0);
  });

  it('repeats nothing that a task has done already', async () => {
    const at = await start();
    const checkpoints = new Map();
    const input = {
      account: '',
      description: '',
      escalationPolicy: '',
      entityFile: '',
    };
    const made = await at.run({ checkpoints, input });
    const requests = at.asked.length;
    expect(await at.run({ checkpoints, input })).toEqual(made);
    expect(at.asked.length).toBe(requests);
  });

  it('creates once though the scaffolder dies before it knows', async () => {
    const at = await start();
    const checkpoints = new Map();
    await expect(
      at.run({ checkpoints, diesInCheckpoint: true }),
    ).rejects.toThrow('died');
    expect(await at.run({ checkpoints })).toMatchObject({ created: false });
    expect(at.services).toHaveLength(1);
    expect(at.posts()).toBe(1);
  });

  it('finds what was created though the answer was lost', async () => {
    const at = await start({ intercept: first(1, 'creation', 'lost') });
    expect(await at.run()).toMatchObject({ created: false });
    expect(at.posts()).toBe(1);
    expect(at.services).toHaveLength(1);
    expect(at.logged()).toContain('did not say that it created checkout');
  });

  it('waits as long as it is asked to, also before it creates', async () => {
    const answer = { status: 429, headers: { 'retry-after': '7' }, body: {} };
    const search = first(1, 'search', answer);
    const creation = first(2, 'creation', answer);
    const at = await start({
      intercept: (request, creates) =>
        (creates ? creation : search)(request, creates),
    });
    expect(await at.run()).toMatchObject({ created: true });
    expect(at.services).toHaveLength(1);
    expect(at.slept.filter(ms => ms >= 7_000).length).toBeGreaterThanOrEqual(3);
  });

  it('gives up where it is asked to wait too long', async () => {
    const at = await start({
      intercept: first(9, 'creation', {
        status: 429,
        headers: { 'retry-after': '3600' },
        body: {},
      }),
    });
    await expect(at.run()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(at.posts()).toBe(1);
  });

  it('does not create twice where it is not known what came of the first time', async () => {
    const at = await start({
      intercept: first(1, 'creation', { status: 503, body: {} }),
    });
    await expect(at.run()).rejects.toMatchObject({ code: 'http-503' });
    expect(at.posts()).toBe(1);
    expect(await at.run()).toMatchObject({ created: true });
    expect(at.services).toHaveLength(1);
  });

  it('asks again where a search fails', async () => {
    const at = await start({
      intercept: first(2, 'search', { status: 502, body: '<html>' }),
    });
    expect(await at.run()).toMatchObject({ created: true });
  });

  it('lets two tasks at the same time agree on one', async () => {
    const at = await start({
      intercept: untilBothCreate(),
    });
    const [one, other] = await Promise.all([at.run(), at.run()]);
    expect(one?.id).toBe(other?.id);
    expect(at.services).toHaveLength(1);
  });

  it('says where there are two, and all use the same', async () => {
    const at = await start({
      takesTwice: true,
      intercept: untilBothCreate(),
    });
    const [one, other] = await Promise.all([at.run(), at.run()]);
    expect(at.services).toHaveLength(2);
    const older = at.services[0]?.id;
    expect([one?.id, other?.id, (await at.run()).id]).toEqual(
      Array(3).fill(older),
    );
    expect(at.logged()).toMatch(
      /has 2 services called checkout: \S+, the older one, is used; delete \S+ if nobody needs them/,
    );
  });

  it('only looks in a dry run', async () => {
    const at = await start();
    expect(await at.run({ isDryRun: true })).toEqual({
      created: false,
      annotations: {},
    });
    expect(at.posts()).toBe(0);
    expect(at.logged()).toContain('checkout would be created');
    await at.run();
    expect(await at.run({ isDryRun: true })).toMatchObject({
      created: false,
      annotations: ANNOTATIONS[provider](String(at.services[0]?.id)),
    });
  });

  it('lets a dry run go on where the provider is down', async () => {
    const at = await start({
      intercept: first(99, 'search', { status: 503, body: {} }),
    });
    expect(await at.run({ isDryRun: true })).toMatchObject({ annotations: {} });
    expect(at.logged()).toContain('is not known');
  });

  it('says that a token may not do it', async () => {
    const at = await start({ account: { token: 'wrong-s3cret' } });
    await expect(at.run()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(
        'expected a token in callboard.scaffolder.paging that may read and create services',
      ),
    });
  });

  it('repeats what the provider says of a bad request, and no secret', async () => {
    const at = await start({
      intercept: first(9, 'creation', {
        status: 400,
        body: { error: { message: 'No such policy', errors: ['policy'] } },
      }),
    });
    await expect(at.run()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/answered 400.*: No such policy; policy$/),
    });
    const quoting = await startProvider(provider, {
      intercept: first(9, 'creation', {
        status: 400,
        body: { message: 'token write-s3cret is odd' },
      }),
    });
    await expect(quoting.run()).rejects.toThrow(/^((?!s3cret).)*$/);
    await quoting.close();
  });

  it('keeps secrets of the answer to itself', async () => {
    const at = await start();
    const outputs = await at.run();
    expect(JSON.stringify(outputs) + at.logged()).not.toMatch(/hidden|s3cret/);
  });

  it('writes into catalog-info.yaml', async () => {
    workspace.setContent({
      'catalog-info.yaml':
        'kind: Component\nmetadata:\n  name: checkout # mine\n',
    });
    const at = await start();
    await at.run({
      workspacePath: workspace.path,
      input: { entityFile: 'catalog-info.yaml' },
    });
    const content = workspace.content();
    const text = String(content && content['catalog-info.yaml']);
    expect(text).toContain('# mine');
    expect(parse(text).metadata.annotations).toEqual(
      ANNOTATIONS[provider](String(at.services[0]?.id)),
    );
  });

  it('creates nothing where there is no catalog-info.yaml', async () => {
    const at = await start();
    await expect(
      at.run({
        workspacePath: workspace.path,
        input: { entityFile: 'catalog-info.yaml' },
      }),
    ).rejects.toThrow(/^entityFile: expected a file at catalog-info.yaml/);
    expect(at.posts()).toBe(0);
  });

  it('says the account where it is not the default one', async () => {
    const at = await start({ account: { account: 'europe' } });
    const { annotations } = await at.run();
    expect(Object.entries(annotations ?? {})).toContainEqual([
      expect.stringMatching(/account$/),
      'europe',
    ]);
  });

  it('stops when the task is cancelled', async () => {
    const at = await start();
    await expect(at.run({ signal: AbortSignal.abort() })).rejects.toMatchObject(
      {
        code: 'aborted',
      },
    );
    expect(at.posts()).toBe(0);
  });
});
