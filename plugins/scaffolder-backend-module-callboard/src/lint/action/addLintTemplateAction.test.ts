import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { addLintTemplateAction } from './addLintTemplateAction';

const TEMPLATE = `
metadata: { annotations: { backstage.io/template-version: 1.0.0 } }
spec:
  type: service
  owner: group:default/a
  steps:
    - id: a
      action: known:action
      input: { nam: x, note: "\${{ mine() | ours }}" }
`;

function setUp() {
  const actionsRegistry = actionsRegistryServiceMock();
  const scaffolder = {
    listActions: jest.fn(async () => [
      {
        id: 'known:action',
        schema: {
          input: {
            type: 'object' as const,
            properties: { name: {}, note: {} },
            additionalProperties: false,
          },
        },
      },
    ]),
    listTemplatingExtensions: jest.fn(async () => ({
      filters: { ours: {} },
      globals: { functions: { mine: {} }, values: {} },
    })),
  };
  addLintTemplateAction({ actionsRegistry, scaffolder });
  const invoke = (input: {
    template: string;
    files?: Record<string, string>;
  }) =>
    actionsRegistry.invoke({
      id: 'test:lint-template',
      input,
      credentials: mockCredentials.user(),
    });
  return { invoke, scaffolder };
}

describe('lint-template', () => {
  it('knows what this portal has, as the caller may see it', async () => {
    const { invoke, scaffolder } = setUp();
    expect(await invoke({ template: TEMPLATE })).toEqual({
      output: {
        issues: [
          {
            file: 'template.yaml',
            path: 'spec.steps[0].input.nam',
            line: 9,
            code: 'unknown-input',
            message: 'known:action takes no nam here, did you mean name?',
          },
        ],
      },
    });
    for (const list of Object.values(scaffolder)) {
      expect(list).toHaveBeenCalledWith(
        {},
        { credentials: mockCredentials.user() },
      );
    }
  });

  it('refuses what is too large without reading it', async () => {
    const { invoke, scaffolder } = setUp();
    const files = { a: 'x'.repeat(11 * 1024 * 1024) };
    expect(await invoke({ template: TEMPLATE, files })).toMatchObject({
      output: { issues: [{ code: 'too-large' }] },
    });
    expect(scaffolder.listActions).not.toHaveBeenCalled();
  });
});
