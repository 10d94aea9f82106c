import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import globby from 'globby';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { TEMPLATES } from '../harness';
import { startScaffolder } from '../harness/scaffolder';
import { readTemplateFolder } from '../harness/templateFolder';

jest.setTimeout(120_000);

const files = globby.sync('*/template.yaml', { cwd: TEMPLATES }).sort();
const read = (file: string) => readFileSync(join(TEMPLATES, file), 'utf8');

/** Texts of a template's files beside `template.yaml`. */
const textsOf = (name: string) =>
  Object.fromEntries(
    readTemplateFolder(name)
      .contents.filter(({ path }) => path !== 'template.yaml')
      .map(({ path, base64Content }) => [
        path,
        Buffer.from(base64Content, 'base64').toString(),
      ]),
  );

describe('all templates', () => {
  it('are there', () => {
    expect(files).not.toEqual([]);
  });

  // One file that cannot be read keeps every template out of the catalog.
  it.each(files)('%s is one document, and a template', async file => {
    const documents = parseAllDocuments(read(file));
    expect(
      documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]),
    ).toEqual([]);
    expect(documents).toHaveLength(1);
    const [entity] = documents.map(document => document.toJS());
    expect(await templateEntityV1beta3Validator.check(entity)).toBe(true);
    expect(entity).toMatchObject({
      metadata: {
        name: file.split('/')[0],
        title: expect.any(String),
        description: expect.stringMatching(/.{30}/s),
        annotations: {
          'backstage.io/template-version':
            expect.stringMatching(/^\d+\.\d+\.\d+$/),
        },
        tags: expect.any(Array),
      },
      spec: { owner: 'group:default/platform' },
    });
  });

  it('have nothing that the linter objects to', async () => {
    const actions = actionsRegistryServiceMock();
    await startScaffolder({
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => actions,
        }),
      ],
    });
    const issues: Record<string, unknown> = {};
    for (const file of files) {
      const [name = ''] = file.split('/');
      const { output } = await actions.invoke({
        id: 'test:lint-template',
        credentials: mockCredentials.service(),
        input: { template: read(file), files: textsOf(name) },
      });
      issues[name] = output;
    }
    expect(issues).toEqual(
      Object.fromEntries(
        files.map(file => [file.split('/')[0], { issues: [] }]),
      ),
    );
  });
});
