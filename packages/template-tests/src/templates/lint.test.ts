import { lintTemplate } from '@callboard/backstage-plugin-scaffolder-backend-module-callboard';
import { JsonObject } from '@backstage/types';
import globby from 'globby';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from '../harness';
import { startScaffolder } from '../harness/scaffolder';

const names = globby
  .sync('*/template.yaml', { cwd: TEMPLATES })
  .map(file => file.split('/')[0] ?? '')
  .sort();

function textsOf(name: string): Map<string, string> {
  const cwd = join(TEMPLATES, name);
  return new Map(
    globby
      .sync('**', { cwd, dot: true, ignore: ['template.yaml'] })
      .map(file => [file, readFileSync(join(cwd, file), 'utf8')]),
  );
}

describe('the linter of templates', () => {
  let actions: Record<string, { input?: JsonObject; output?: JsonObject }>;

  beforeAll(async () => {
    const listed = (await startScaffolder()).actions;
    actions = JSON.parse(
      JSON.stringify(
        Object.fromEntries(listed.map(({ id, schema }) => [id, schema ?? {}])),
      ),
    );
  }, 60_000);

  it('knows the actions of this portal', () => {
    expect(names).not.toEqual([]);
    expect(actions['fetch:template']?.input).toBeDefined();
    expect(actions['slo:spec:generate']?.output).toBeDefined();
  });

  it.each(names)('finds nothing in %s', name => {
    const template = readFileSync(
      join(TEMPLATES, name, 'template.yaml'),
      'utf8',
    );
    expect(lintTemplate(template, textsOf(name), { actions })).toEqual([]);
  });
});
