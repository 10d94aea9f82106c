import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ToolName, TOOLS } from './index';

const DIGEST = `sha256:${'0'.repeat(64)}`;

/** What each tool must object to, and the words of its objection. */
const BROKEN: Array<[ToolName, string, string, RegExp]> = [
  [
    'actionlint',
    '.github/workflows/a.yaml',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-22.04\n    steps: [{run: "echo ${{ github.shaa }}"}]\n',
    /"shaa" is not defined/,
  ],
  [
    'githubWorkflowSchema',
    '.github/workflows/a.yaml',
    'on: push\njobs:\n  a: {runs_on: ubuntu-22.04}\n',
    /must have required property 'runs-on'/,
  ],
  [
    'dependabotSchema',
    '.github/dependabot.yml',
    'version: 2\nupdates: [{package-ecosystem: pip}]\n',
    /must have required property 'schedule'/,
  ],
  [
    'circleciSchema',
    '.circleci/config.yml',
    'version: 2.1\njobs: {a: {steps: 1}}\n',
    /jobs\/a/,
  ],
  [
    'catalogInfo',
    'catalog-info.yaml',
    'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a b}\nspec: {type: x, lifecycle: y, owner: z}\n',
    /metadata.name/,
  ],
  [
    'kubernetes',
    'deploy/a.yaml',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {selector: {}, template: {spec: {containers: [{name: a, imagee: b}]}}}\n',
    /imagee.* does not exist/,
  ],
  [
    'dockerfile',
    'Dockerfile',
    'FROM python:3.12-slim\nUSER 1000\n',
    /not pinned by version and digest/,
  ],
  [
    'dockerfile',
    'Dockerfile',
    `FROM python:3.12@${DIGEST}\nUSER app\n`,
    /runs as app/,
  ],
  ['dockerfile', 'Dockerfile', `FROM python:3.12@${DIGEST}\n`, /runs as root/],
  ['openSlo', 'slos/a.yaml', 'apiVersion: openslo/v1\nkind: SLO\n', /metadata/],
  ['yamlDocuments', 'a.yaml', 'a: 1\na: 2\n', /unique/],
  ['jsonDocuments', 'a.json', '{"a": }', /SyntaxError/],
  ['python', 'a.py', 'def a(:\n', /invalid syntax/],
  ['shellcheck', 'a.sh', '#!/bin/sh\nrm $1\n', /SC2086/],
  ['haproxy', 'haproxy.cfg', 'frontend a\n  bnid :80\n', /bnid/],
  [
    'promtool',
    'monitoring/a.rules.yaml',
    'groups: [{name: a, rules: [{alert: A, expr: "sum("}]}]\n',
    /parse error/,
  ],
  [
    'amtool',
    'monitoring/alertmanager.yaml',
    'route: {receiver: a}\n',
    /receiver/,
  ],
  ['kotlin', 'A.kt', 'fun a( { }\n', /A\.kt/],
  ['hcl', 'a.tf', 'resource "a" {\n', /a\.tf/],
  [
    'typescript',
    'tsconfig.json',
    '{"compilerOptions": {"types": [], "noLib": true}, "files": ["missing.ts"]}',
    /missing\.ts/,
  ],
  [
    'runbooks',
    'docs/runbooks/a.md',
    '# A\n\n## Meaning\n\nTo be added.\n',
    /Impact/,
  ],
];

describe('the tools', () => {
  it.each(BROKEN)('%s objects to %s', async (name, file, text, words) => {
    const folder = mkdtempSync(join(tmpdir(), 'callboard-tools-'));
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    const { problems, skipped } = await TOOLS[name](folder);
    rmSync(folder, { recursive: true });
    expect(skipped ?? problems.join('\n')).toMatch(skipped ? /./ : words);
  });
});
