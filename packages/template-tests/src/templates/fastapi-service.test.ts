import { JsonObject } from '@backstage/types';
import {
  answersOf,
  expectBundle,
  expectClean,
  expectGolden,
  expectRefusals,
  PLAIN_ANSWERS,
  renderTemplate,
  ToolName,
} from '../index';

jest.setTimeout(120_000);

const TEMPLATE = 'fastapi-service';
const answers = answersOf(TEMPLATE, { latencySeconds: [0.1, 0.25, 0.5, 1] });
const good = { ...PLAIN_ANSWERS, latencySeconds: 0.25 };

/** GitLab has a pipeline of its own, and no Dependabot. */
const pipelineTools = ({ repository }: JsonObject): ToolName[] =>
  JSON.stringify(repository).includes('gitlab')
    ? []
    : ['actionlint', 'dependabotSchema', 'githubWorkflowSchema'];

describe('the template fastapi-service', () => {
  it.each(answers)(
    'makes a whole service of $name, tier $tier, paged by $pager, on $repository.kind',
    async row => {
      const rendered = await renderTemplate(TEMPLATE, row);
      await expectBundle(rendered);
      await expectClean(rendered.path, [
        ...pipelineTools(row),
        'amtool',
        'catalogInfo',
        'dockerfile',
        'kubernetes',
        'openSlo',
        'promtool',
        'python',
        'runbooks',
        'shellcheck',
      ]);
    },
  );

  it('makes what we agreed on', async () => {
    expectGolden(await renderTemplate(TEMPLATE, good));
  });

  it('refuses what nobody may answer', async () => {
    await expectRefusals(TEMPLATE, good);
  });
});
