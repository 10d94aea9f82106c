import { OtlpStore } from './OtlpStore';

/** An hour more than points are taken for, because the clocks of two nodes may differ. Seconds. */
const KEPT_SECONDS = 4 * 3_600;
/** A stream that pauses for longer starts anew. Seconds. */
const SILENT_SECONDS = 2 * 86_400;

/** Forgets what no point can change any more. */
export async function pruneOtlp(options: {
  otlpStore: OtlpStore;
  now: () => Date;
}): Promise<void> {
  const now = options.now().getTime();
  await options.otlpStore.prune({
    closedBefore: new Date(now - KEPT_SECONDS * 1000),
    silentSince: new Date(now - SILENT_SECONDS * 1000),
  });
}
