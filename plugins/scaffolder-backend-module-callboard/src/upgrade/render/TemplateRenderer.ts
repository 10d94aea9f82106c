import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { JsonObject } from '@backstage/types';
import { FileSet, FileVersion } from '../../files/FileVersion';
import { TemplateFolder } from '../releases/TemplateFolder';
import { executableFiles } from './executableFiles';
import { renderableSteps } from './renderableSteps';

/** The scaffolder's dry run takes no more, as Base64. */
const MAX_BYTES = 7_000_000;

/** Renders releases of templates with given answers, by the scaffolder's own dry run. */
export class TemplateRenderer {
  readonly #scaffolder: ScaffolderService;

  static create(options: { scaffolder: ScaffolderService }): TemplateRenderer {
    return new TemplateRenderer(options.scaffolder);
  }

  private constructor(scaffolder: ScaffolderService) {
    this.#scaffolder = scaffolder;
  }

  /**
   * What a release makes of answers.
   *
   * @param release - what it is called in errors
   * @throws InputError where it cannot be rendered, with what the scaffolder said
   */
  async render(
    { template, files }: TemplateFolder,
    answers: JsonObject,
    release: string,
    credentials: BackstageCredentials,
  ): Promise<FileSet> {
    const bytes = [...files.values()].reduce(
      (sum, { content }) => sum + content.length,
      0,
    );
    if (bytes > MAX_BYTES) {
      throw new InputError(
        `the folder of ${release} has ${bytes} bytes, and no more than ${MAX_BYTES} can be rendered`,
      );
    }
    const rendered = await this.#scaffolder
      .dryRun(
        {
          template: forRendering(template),
          values: answers,
          directoryContents: [...files].map(([path, { content }]) => ({
            path,
            base64Content: content.toString('base64'),
          })),
        },
        { credentials },
      )
      .catch(error => {
        throw new InputError(
          `${release} cannot be rendered: ${describe(error)}`,
        );
      });
    const isExecutable = executableFiles(files);
    return new Map(
      rendered.directoryContents.map(
        ({ path, base64Content, executable }): [string, FileVersion] => [
          path,
          {
            content: Buffer.from(base64Content, 'base64'),
            executable: Boolean(executable) || isExecutable(path),
          },
        ],
      ),
    );
  }
}

function forRendering(template: TemplateEntityV1beta3): TemplateEntityV1beta3 {
  const { secrets: _, ...spec } = template.spec;
  return {
    ...template,
    spec: {
      ...spec,
      // The answers were looked at already, and those of an older version when they were given.
      parameters: [],
      steps: renderableSteps(spec.steps),
      output: {},
    },
  };
}

/** Errors of the scaffolder's API say what happened in their cause. */
function describe(error: unknown): string {
  if (!isError(error)) return String(error);
  return isError(error.cause) ? error.cause.message : error.message;
}
