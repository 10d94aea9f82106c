import { Entity } from '@backstage/catalog-model';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { PLAIN_ANSWERS, renderTemplate, TEMPLATES } from '../index';
import { readTemplateFolder } from '../harness/templateFolder';
import { startScaffolder } from '../harness/scaffolder';

jest.setTimeout(120_000);

const NAMES = [
  'fastapi-service',
  'kotlin-service',
  'nextjs-frontend',
  'edge-haproxy',
  'terraform-datastore',
  'pulumi-stack',
];

const NEWER = '99.0.0';

/** The next release of a template: the same under another version. */
function release(root: string, name: string): Entity {
  const folder = join(root, name);
  cpSync(join(TEMPLATES, name), folder, { recursive: true });
  const file = join(folder, 'template.yaml');
  const { entity } = readTemplateFolder(name);
  const { annotations = {} } = entity.metadata;
  const version = annotations['backstage.io/template-version'];
  const text = readFileSync(file, 'utf8').replace(
    `backstage.io/template-version: ${version}`,
    `backstage.io/template-version: ${NEWER}`,
  );
  writeFileSync(file, text);
  return {
    ...entity,
    metadata: {
      namespace: 'default',
      ...entity.metadata,
      annotations: {
        ...annotations,
        'backstage.io/template-version': NEWER,
        'backstage.io/managed-by-location': `file:${file}`,
      },
    },
  };
}

/** Upgrades the repository in a template's folder. */
const UPGRADE = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'upgrade' },
  spec: {
    type: 'service',
    steps: [
      { id: 'f', name: 'f', action: 'fetch:plain', input: { url: './mine' } },
      { id: 'upgrade', name: 'u', action: 'scaffold:upgrade', input: {} },
    ],
    output: { result: '${{ steps.upgrade.output }}' },
  },
};

describe('what templates make can be upgraded', () => {
  const root = mkdtempSync(join(tmpdir(), 'callboard-releases-'));
  let backend: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    backend = await startScaffolder({
      entities: NAMES.map(name => release(root, name)),
      callboard: {
        scaffolder: { releases: [{ folder: join(TEMPLATES, '{name}') }] },
      },
    });
  });

  afterAll(() => rmSync(root, { recursive: true }));

  // What is rendered again has to be what was recorded, or nobody could tell a person's edits from the template's.
  it.each(NAMES)('%s renders again to what was recorded', async name => {
    const { files, path } = await renderTemplate(name, PLAIN_ANSWERS);
    const edited = `${readFileSync(
      join(path, 'docs/index.md'),
      'utf8',
    )}\nOurs.\n`;
    writeFileSync(join(path, 'docs/index.md'), edited);
    const { body } = await request(backend.server)
      .post('/api/scaffolder/v2/dry-run')
      .send({
        template: UPGRADE,
        values: {},
        directoryContents: files.map(file => ({
          path: `mine/${file}`,
          base64Content: readFileSync(join(path, file)).toString('base64'),
        })),
      });
    expect(body.error?.message).toBeUndefined();
    expect(body.output.result).toMatchObject({
      upgraded: true,
      to: NEWER,
      changed: ['catalog-info.yaml'],
      added: [],
      removed: [],
      kept: [],
      conflicts: [],
      summary: expect.not.stringContaining('could not be rendered'),
    });
  });
});
