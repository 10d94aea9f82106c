import { IngestionErrorStore } from '../database/IngestionErrorStore';

/**
 * The catalog comes by every few minutes and repeats what is still wrong. It says nothing when a file has become
 * readable, so that what was not repeated for half an hour is taken to be mended.
 */
const REPEATED_WITHIN_MS = 30 * 60_000;

/** Forgets errors that have not been repeated. */
export async function forgetIngestionErrors(options: {
  store: IngestionErrorStore;
  now: () => Date;
}): Promise<void> {
  const { store, now } = options;
  await store.forgetBefore(new Date(now().getTime() - REPEATED_WITHIN_MS));
}
