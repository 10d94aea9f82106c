import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { runAction } from '../__testUtils__/actionContext';
import { alertOf } from './__testUtils__/alerts';
import { createRunbookGenerateAction } from './createRunbookGenerateAction';

// Also on a machine that is busy with other tests.
jest.setTimeout(60_000);

const workspace = createMockDirectory();
const action = createRunbookGenerateAction({
  portalUrl: 'https://portal.example',
});
type Input = Parameters<typeof action.handler>[0]['input'];

async function run(input: Partial<Input> = {}, isDryRun = false) {
  const logger = mockServices.logger.mock();
  const outputs = await runAction(action, {
    input: {
      service: 'checkout',
      owner: 'payments',
      alerts: [alertOf('AnswersBurn1h')],
      ...input,
    },
    workspacePath: workspace.path,
    isDryRun,
    logger,
  });
  return { outputs, warned: logger.warn.mock.calls.map(([text]) => text) };
}

const page = () => {
  const content = JSON.stringify(workspace.content());
  return content;
};

describe('runbook:generate', () => {
  beforeEach(() => workspace.clear());

  it.each([false, true])(
    'writes a page, also in a dry run: %s',
    async isDry => {
      const { outputs, warned } = await run({}, isDry);
      expect(outputs).toEqual({
        path: 'docs/runbooks/alerts.md',
        anchors: [{ alert: 'AnswersBurn1h', anchor: 'answersburn1h' }],
      });
      expect(warned).toEqual([]);
      expect(page()).toContain(
        'https://portal.example/catalog/default/component/checkout',
      );
    },
  );

  it('changes nothing when it runs again', async () => {
    await run();
    const before = page();
    await run({ title: 'Another' });
    expect(page()).toBe(before);
  });

  it('adds what a later alert needs, and says what the page lacks', async () => {
    workspace.setContent({ 'ops/book.md': '# Book\n\nTODO\n' });
    const { outputs, warned } = await run({ path: 'ops/book.md' });
    expect(outputs.path).toBe('ops/book.md');
    expect(warned).toEqual([expect.stringMatching(/^ops\/book\.md:1: "TODO"/)]);
    await run({
      path: 'ops/book.md',
      alerts: [alertOf('AnswersBurn1h'), alertOf('AnswersBurn3d')],
    });
    expect(page()).toMatch(/TODO.*## AnswersBurn1h.*## AnswersBurn3d/);
  });

  it.each([
    [{ path: '../x.md' }, /outside/i],
    [{ alerts: [] }, /^alerts: /],
    [{ owner: 'a b' }, /^owner: /],
  ])('refuses %j and writes nothing', async (input, message) => {
    await expect(run(input)).rejects.toThrow(message);
    expect(workspace.content()).toEqual({});
  });
});
