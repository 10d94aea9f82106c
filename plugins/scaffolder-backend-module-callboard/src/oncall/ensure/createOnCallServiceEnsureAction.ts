import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  HttpEnvironment,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import { describeFailure } from '@callboard/backstage-plugin-oncall-node';
import { PAGING_PROVIDERS, PagingConfig } from '../config';
import { annotateFile } from './annotateFile';
import { ensureService } from './ensureService';
import { examples } from './examples';
import { findAccount } from './findAccount';
import {
  PagingDirectory,
  PagingService,
  ServiceRequest,
} from './PagingDirectory';
import { createDirectory } from './providers';

/** What services are created with. */
export interface OnCallServiceEnsureOptions {
  settings: { paging: readonly PagingConfig[] };
  environment?: HttpEnvironment;
}

/** Finds or creates what pages for a service. */
export function createOnCallServiceEnsureAction({
  settings,
  environment = systemEnvironment,
}: OnCallServiceEnsureOptions) {
  return createTemplateAction({
    id: 'oncall:service:ensure',
    description:
      'Finds the service of this name at a provider of paging, or creates it: once, however often the step is run. The annotations that it gives out, and writes into the component of `entityFile`, name the service for the on-call plugin. Where two tasks created one each at the same time, the older is used and the log says so. A dry run only looks.',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        provider: z => z.enum(PAGING_PROVIDERS).describe('What pages'),
        account: z =>
          z
            .string()
            .optional()
            .describe(
              'Of callboard.scaffolder.paging; the only one, or the one called default, where it is left out',
            ),
        name: z =>
          z
            .string()
            .min(1)
            .max(100)
            .describe('By which it is found again, to the letter'),
        description: z =>
          z.string().optional().describe('For people at the provider'),
        escalationPolicy: z =>
          z
            .string()
            .optional()
            .describe(
              'Who is paged: id of an escalation policy (PagerDuty, GoAlert), chain (Grafana) or path (incident.io), name of a team (Opsgenie); that of the account where it is left out',
            ),
        entityFile: z =>
          z
            .string()
            .optional()
            .describe(
              'The annotations are written into the component in this file, relative to the workspace',
            ),
      },
      output: {
        id: z =>
          z
            .string()
            .optional()
            .describe('Nothing in a dry run that found none'),
        url: z => z.string().optional().describe('Where the provider says it'),
        created: z => z.boolean().describe('Whether this run made it'),
        annotations: z =>
          z.record(z.string(), z.string()).describe('For the component'),
      },
    },
    async handler(ctx) {
      // What nobody filled in arrives as an empty text.
      const { provider, name, description } = ctx.input;
      const entityFile = ctx.input.entityFile || undefined;
      const account = findAccount(
        settings.paging,
        provider,
        ctx.input.account || undefined,
      );
      const request: ServiceRequest = {
        name,
        description: description || `Alerts of ${name}`,
        escalationPolicy:
          ctx.input.escalationPolicy || account.escalationPolicy,
      };
      const directory = createDirectory({
        account,
        environment,
        signal: ctx.signal ?? new AbortController().signal,
        escalationPolicy: request.escalationPolicy,
      });
      if (entityFile !== undefined) {
        // Before anything is created: whether there is such a file.
        await annotateFile(ctx.workspacePath, entityFile, {});
      }
      const service = ctx.isDryRun
        ? await look(directory, request, ctx.logger)
        : await ctx.checkpoint({
            key: `oncall.service.${provider}.${account.account}.${name}`,
            fn: async () => {
              const { id, url, created } = await ensureService({
                directory,
                request,
                logger: ctx.logger,
              });
              return { id, created, ...(url !== undefined && { url }) };
            },
          });
      const annotations = service ? directory.annotations(service) : {};
      if (service) {
        ctx.logger.info(
          `${directory.title} ${service.created ? 'now has' : 'has'} ${name}: ${
            service.url ?? service.id
          }`,
        );
        if (entityFile !== undefined) {
          await annotateFile(ctx.workspacePath, entityFile, annotations);
        }
        ctx.output('id', service.id);
        ctx.output('url', service.url);
      }
      ctx.output('created', service?.created ?? false);
      ctx.output('annotations', annotations);
    },
  });
}

/** Whether it is there. That a provider does not answer keeps nobody from seeing the rest of a dry run. */
async function look(
  directory: PagingDirectory,
  request: ServiceRequest,
  logger: LoggerService,
): Promise<(PagingService & { created: boolean }) | undefined> {
  const { title } = directory;
  try {
    const [service] = await directory.find(request.name);
    if (service) return { ...service, created: false };
  } catch (error) {
    if (error instanceof InputError) throw error;
    logger.warn(
      `Dry run: whether ${title} has ${request.name} is not known: ${
        describeFailure(error).message
      }`,
    );
    return undefined;
  }
  directory.assertComplete(request);
  logger.info(`Dry run: ${request.name} would be created at ${title}`);
  return undefined;
}
