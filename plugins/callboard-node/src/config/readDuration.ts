import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

/**
 * Reads a duration.
 *
 * @param standard - what holds where the key is not set
 * @param name - the whole key, for the error
 * @throws InputError where it cannot be read, or is not longer than nothing
 * @public
 */
export function readDuration(
  config: Config | undefined,
  key: string,
  standard: HumanDuration,
  name: string,
): HumanDuration {
  const value = config?.has(key)
    ? readDurationFromConfig(config, { key })
    : standard;
  if (durationToMilliseconds(value) <= 0) {
    throw new InputError(`${name} must be longer than nothing`);
  }
  return value;
}
