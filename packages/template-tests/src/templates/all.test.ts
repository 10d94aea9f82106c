import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import globby from 'globby';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { TEMPLATES } from '../harness';

const files = globby.sync('*/template.yaml', { cwd: TEMPLATES }).sort();
const read = (file: string) => readFileSync(join(TEMPLATES, file), 'utf8');

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
          'backstage.io/template-version': expect.stringMatching(
            /^\d+\.\d+\.\d+$/,
          ),
        },
        tags: expect.any(Array),
      },
      spec: { owner: 'group:default/platform' },
    });
  });
});
