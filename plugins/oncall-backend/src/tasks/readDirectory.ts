import { LoggerService } from '@backstage/backend-plugin-api';
import {
  describeFailure,
  OnCallProvider,
} from '@callboard/backstage-plugin-oncall-node';
import { providerScheduleRef } from '../catalog/namedSchedules';
import { DirectoryStore } from '../providers/DirectoryStore';

/** Keeps what an account lists, for proposing mappings. Where it cannot be read, the last list stays. */
export async function readDirectory(
  provider: OnCallProvider,
  options: { directory: DirectoryStore; logger: LoggerService },
  signal: AbortSignal,
): Promise<void> {
  const { directory, logger } = options;
  const { name: source, instance, title } = provider;
  try {
    const entries = (await provider.directory?.(signal)) ?? [];
    await directory.replace(
      { source, instance },
      entries.map(({ target, ...entry }) => ({
        ...entry,
        source,
        instance,
        scheduleRef: providerScheduleRef(provider, target),
      })),
    );
  } catch (error) {
    const { message } = describeFailure(error);
    logger.warn(`The directory of ${title} (${instance}): ${message}`);
  }
}
