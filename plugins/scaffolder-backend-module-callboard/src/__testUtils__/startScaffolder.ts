import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import { JsonObject } from '@backstage/types';
import callboard from '../index';

/** Files by path. */
export type Files = Record<string, string>;

/** What a dry run answers, with texts for files. */
export interface DryRun {
  status: number;
  files: Files;
  executables: string[];
  /** Output of the steps, for the keys that the template gives out. */
  output: JsonObject;
  error?: string;
}

/** A real scaffolder with this module, over HTTP as a signed-in person sees it. */
export async function startScaffolder(options: {
  entities?: Entity[];
  config?: JsonObject;
  features?: BackendFeature[];
}) {
  const { entities = [], config = {}, features = [] } = options;
  const { server } = await startTestBackend({
    features: [
      scaffolder,
      callboard,
      ...features,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({ data: config }),
    ],
  });
  const baseUrl = `http://localhost:${server.port()}/api/scaffolder/v2`;

  const ask = async (path: string, body?: JsonObject) => {
    const answer = await fetch(`${baseUrl}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  };

  return {
    ask,
    /** Runs steps over files of the template's folder. */
    async dryRun(
      template: Entity,
      folder: Files,
      values: JsonObject = {},
    ): Promise<DryRun> {
      const { status, body } = await ask('dry-run', {
        template: JSON.parse(JSON.stringify(template)),
        values,
        directoryContents: Object.entries(folder).map(([path, text]) => ({
          path,
          base64Content: Buffer.from(text).toString('base64'),
        })),
      });
      const contents: Array<{
        path: string;
        base64Content: string;
        executable?: boolean;
      }> = body.directoryContents ?? [];
      return {
        status,
        files: Object.fromEntries(
          contents.map(({ path, base64Content }) => [
            path,
            Buffer.from(base64Content, 'base64').toString(),
          ]),
        ),
        executables: contents.flatMap(({ path, executable }) =>
          executable ? [path] : [],
        ),
        output: body.output ?? {},
        error: body.error?.message,
      };
    },
  };
}
