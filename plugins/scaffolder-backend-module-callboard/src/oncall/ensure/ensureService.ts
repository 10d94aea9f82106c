import { LoggerService } from '@backstage/backend-plugin-api';
import { describeFailure } from '@callboard/backstage-plugin-oncall-node';
import {
  PagingDirectory,
  PagingService,
  ServiceRequest,
} from './PagingDirectory';

/** A service that is there, and whether it was made just now. */
export interface EnsuredService extends PagingService {
  created: boolean;
}

/** What is needed to make sure of a service. */
export interface EnsureServiceOptions {
  directory: PagingDirectory;
  request: ServiceRequest;
  logger: Pick<LoggerService, 'info' | 'warn'>;
}

/**
 * Finds a service by its name, or creates it. Whatever becomes of the one request that creates it (its answer may be lost,
 * another task may have been faster), the provider is asked again before anybody is told of a failure.
 *
 * @throws what kept it from being created, where it is not there
 */
export async function ensureService({
  directory,
  request,
  logger,
}: EnsureServiceOptions): Promise<EnsuredService> {
  const { name } = request;
  const { title } = directory;
  const present = await directory.find(name);
  if (present.length > 0) {
    return { ...chosen(present, name, title, logger), created: false };
  }
  directory.assertComplete(request);
  const made = await attempt(() => directory.create(request));
  const found = await attempt(() => directory.find(name));
  if ('value' in made) {
    const all = 'value' in found ? found.value : [];
    const known = all.some(({ id }) => id === made.value.id);
    const service = chosen(
      known ? all : [...all, made.value],
      name,
      title,
      logger,
    );
    return { ...service, created: service.id === made.value.id };
  }
  if ('value' in found && found.value.length > 0) {
    logger.warn(
      `${title} did not say that it created ${name} (${
        describeFailure(made.error).message
      }), but it is there now: it is used`,
    );
    return { ...chosen(found.value, name, title, logger), created: false };
  }
  throw made.error;
}

/** All tasks choose the same one, so that two that ran at once agree. */
function chosen(
  services: readonly PagingService[],
  name: string,
  title: string,
  logger: Pick<LoggerService, 'warn'>,
): PagingService {
  const [first, ...others] = services;
  if (!first) throw new Error(`${title} has no ${name}`);
  if (others.length > 0) {
    logger.warn(
      `${title} has ${services.length} services called ${name}: ${
        first.id
      }, the older one, is used; delete ${others
        .map(({ id }) => id)
        .join(', ')} if nobody needs them`,
    );
  }
  return first;
}

async function attempt<T>(
  run: () => Promise<T>,
): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await run() };
  } catch (error) {
    return { error };
  }
}
