import { readFileSync, statSync } from 'node:fs';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { runAction } from '../../__testUtils__/actionContext';
import { SETTINGS } from '../__testUtils__/route';
import { createOnCallRouteGenerateAction } from './createOnCallRouteGenerateAction';

// Also on a machine that is busy with other tests.
jest.setTimeout(60_000);

const workspace = createMockDirectory();
const action = createOnCallRouteGenerateAction({ settings: SETTINGS });
type Input = Parameters<typeof action.handler>[0]['input'];
const INPUT: Input = {
  service: 'checkout',
  owner: 'payments',
  pager: 'webhook',
};

const run = async (input: Partial<Input> = {}, isDryRun = false) => {
  const logger = mockServices.logger.mock();
  const outputs = await runAction(action, {
    input: { ...INPUT, ...input },
    workspacePath: workspace.path,
    isDryRun,
    logger,
  });
  return { outputs, warned: logger.warn.mock.calls.map(([text]) => text) };
};

describe('oncall:route:generate', () => {
  beforeEach(() => workspace.clear());

  it.each([false, true])(
    'writes two files, also in a dry run: %s',
    async dry => {
      const { outputs, warned } = await run({}, dry);
      expect(outputs).toEqual({
        path: 'monitoring/alertmanager.yaml',
        testsPath: 'monitoring/alertmanager.test.sh',
        receivers: {
          page: 'payments/checkout/page',
          ticket: 'payments/checkout/ticket',
        },
      });
      const script = workspace.resolve('monitoring/alertmanager.test.sh');
      expect(statSync(script).mode % 0o1000).toBe(0o755);
      expect(warned).toEqual([
        expect.stringContaining('nobody is told of them'),
      ]);
    },
  );

  it('may run again', async () => {
    await run();
    await run();
    expect((await run({ path: '', webhookUrl: '' })).outputs).toHaveProperty(
      'path',
    );
  });

  it('leaves what somebody wrote, and writes nothing then', async () => {
    workspace.setContent({ 'monitoring/alertmanager.test.sh': 'mine' });
    await expect(run()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /^monitoring\/alertmanager.test.sh: expected no such file/,
      ),
    });
    expect(workspace.content()).toEqual({
      monitoring: { 'alertmanager.test.sh': 'mine' },
    });
    expect(
      readFileSync(
        workspace.resolve('monitoring/alertmanager.test.sh'),
        'utf8',
      ),
    ).toBe('mine');
  });

  it.each([
    [{ owner: 'a b' }, /^owner: /],
    [{ service: '"' }, /^service: /],
    [{ webhookUrl: 'https://x/?a=b' }, /^webhookUrl: /],
    [{ path: '../outside.yaml' }, /outside/i],
  ])('refuses %j', async (input, message) => {
    await expect(run(input)).rejects.toThrow(message);
    expect(workspace.content()).toEqual({});
  });

  it('is a dry run and has examples', () => {
    expect(action).toMatchObject({
      id: 'oncall:route:generate',
      supportsDryRun: true,
      examples: [expect.anything(), expect.anything()],
    });
  });
});
