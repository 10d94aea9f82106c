import { RenderedTemplate } from '../harness';
import { receiversOf } from '../tools';
import { textOf } from '../tools/files';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

/** What every template makes, whatever it makes besides: see templates/README.md. */
const bundleOf = (name: string) => [
  'catalog-info.yaml',
  `monitoring/${name}.rules.yaml`,
  `monitoring/${name}.rules.test.yaml`,
  'monitoring/alertmanager.yaml',
  'monitoring/dashboard.json',
  'docs/index.md',
  'docs/runbooks/alerts.md',
  'mkdocs.yml',
  'CODEOWNERS',
  '.callboard/scaffold.lock.yaml',
];

interface Rule {
  alert?: string;
  labels?: Record<string, string>;
}

const alertsOf = (rules: string): Rule[] =>
  parse(rules)
    .groups.flatMap((group: { rules: Rule[] }) => group.rules)
    .filter(({ alert }: Rule) => alert !== undefined);

/** The component as it stands in catalog-info.yaml. */
function componentOf({ path }: RenderedTemplate) {
  const documents = parseAllDocuments(textOf(path, 'catalog-info.yaml'));
  return documents
    .map(document => document.toJS())
    .find(({ kind }) => kind === 'Component');
}

/** Every alert reaches the receiver of the declared owner, the one that pages for a page. */
async function expectRoutes(
  { path, answers }: RenderedTemplate,
  rules: Rule[],
) {
  const owner = String(answers.owner).replace(/^group:(default\/)?/, '');
  for (const { alert, labels = {} } of rules) {
    const receivers = await receiversOf(
      join(path, 'monitoring/alertmanager.yaml'),
      { alertname: String(alert), ...labels },
    );
    if (!receivers) return;
    expect({ alert, receivers }).toEqual({
      alert,
      receivers: [
        expect.stringMatching(new RegExp(`^${owner}/.*/(page|ticket)$`)),
      ],
    });
    expect(receivers.every(receiver => receiver.endsWith('/page'))).toBe(
      labels.severity === 'page',
    );
  }
}

const ACTIONS: Record<string, string> = {
  github: 'publish:github',
  gitlab: 'publish:gitlab',
  local: 'publish:local-git',
};

/** It would have been published once, where the answers say, with an input that the action takes. */
function expectPublication({ answers, publications }: RenderedTemplate) {
  const { repository } = answers;
  const kind =
    typeof repository === 'object' && repository && 'kind' in repository
      ? String(repository.kind)
      : '';
  expect(publications).toEqual([
    { action: ACTIONS[kind], input: expect.anything(), problems: [] },
  ]);
}

/** What came out has the whole reliability bundle, and it says what was answered. */
export async function expectBundle(rendered: RenderedTemplate) {
  const { answers, files } = rendered;
  const name = String(answers.name);
  expect(files).toEqual(expect.arrayContaining(bundleOf(name)));
  expect(files.filter(file => /^slos\/.+\.yaml$/.test(file))).not.toEqual([]);

  expect(componentOf(rendered)).toMatchObject({
    metadata: {
      name,
      description: answers.description,
      labels: { 'callboard.dev/tier': answers.tier },
      annotations: {
        'callboard.dev/runbooks': 'docs/runbooks/*.md',
        'backstage.io/techdocs-ref': 'dir:.',
        ...(answers.onCallSchedule !== undefined && {
          'callboard.dev/on-call-schedule': answers.onCallSchedule,
        }),
      },
    },
    spec: {
      owner: answers.owner,
      lifecycle: 'experimental',
      ...(answers.system !== undefined && { system: answers.system }),
    },
  });

  expectPublication(rendered);

  const alerts = alertsOf(rendered.read(`monitoring/${name}.rules.yaml`));
  expect(alerts).not.toEqual([]);
  await expectRoutes(rendered, alerts);
}
