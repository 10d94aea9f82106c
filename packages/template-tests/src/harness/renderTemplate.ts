import { JsonObject } from '@backstage/types';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import request from 'supertest';
import { Publication, publicationsOf } from './publications';
import { startScaffolder } from './scaffolder';
import { readTemplateFolder, TemplateFolder } from './templateFolder';

/** What a template made of answers. */
export interface RenderedTemplate {
  template: TemplateFolder;
  answers: JsonObject;
  /** A temporary folder with the files; it is removed after the tests of the file. */
  path: string;
  /** Paths of the files, sorted. */
  files: string[];
  /** Text of one of them. */
  read(file: string): string;
  /** `output` of the template. */
  output: JsonObject;
  log: Array<{ stepId?: string; status?: string; message: string }>;
  /** What would have been published. */
  publications: Publication[];
}

/** The template was refused or one of its steps failed. */
export class TemplateFailedError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'TemplateFailedError';
    this.status = status;
  }
}

/** As the dry run answers. */
interface DryRun {
  directoryContents: Array<{
    path: string;
    base64Content: string;
    executable?: boolean;
  }>;
  output?: JsonObject;
  log: Array<{ body: { stepId?: string; status?: string; message: string } }>;
}

let started: ReturnType<typeof startScaffolder> | undefined;

/** One backend serves a test file. */
const backend = () => {
  started ??= startScaffolder();
  return started;
};

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function explain(body: {
  errors?: Array<{ stack: string }>;
  error?: { message: string };
}) {
  return (
    body.errors?.map(({ stack }) => stack).join('\n') ??
    body.error?.message ??
    JSON.stringify(body)
  );
}

/** Asks the scaffolder for a dry run of a template over HTTP, as its editor does. */
async function dryRun(
  template: TemplateFolder,
  values: JsonObject,
): Promise<DryRun> {
  const { server, logger } = await backend();
  const before = logger.lines.length;
  const { status, body } = await request(server)
    .post('/api/scaffolder/v2/dry-run')
    .send({
      template: template.entity,
      values,
      directoryContents: template.contents,
    });
  if (status !== 200) {
    throw new TemplateFailedError(
      status,
      [
        `${template.name}: ${explain(body)}`,
        ...logger.lines.slice(before).slice(-40),
      ].join('\n'),
    );
  }
  return body;
}

function writeFiles(
  folder: string,
  { executables }: TemplateFolder,
  contents: DryRun['directoryContents'],
) {
  for (const { path, base64Content, executable } of contents) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(base64Content, 'base64'), {
      mode:
        executable || executables.some(expression => expression.test(path))
          ? 0o755
          : 0o644,
    });
  }
}

/**
 * Renders `templates/<name>` with answers, those that are left out as the form has them by default.
 * @throws TemplateFailedError with the errors of the form, or what the steps said until one failed
 */
export async function renderTemplate(
  name: string,
  answers: JsonObject,
): Promise<RenderedTemplate> {
  const template = readTemplateFolder(name);
  const values = { ...template.defaults, ...answers };
  const {
    directoryContents,
    output = {},
    log,
  } = await dryRun(template, values);
  const path = await mkdtemp(
    join(tmpdir(), `callboard-${template.entity.metadata.name}-`),
  );
  folders.push(path);
  writeFiles(path, template, directoryContents);
  const { actions } = await backend();
  const messages = log.map(({ body }) => body.message);
  return {
    template,
    answers: values,
    path,
    files: directoryContents.map(file => file.path).sort(),
    read: file => readFileSync(join(path, file), 'utf8'),
    output,
    log: log.map(({ body }) => body),
    publications: publicationsOf(messages, actions),
  };
}
