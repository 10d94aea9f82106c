import { setTimeout as sleep } from 'node:timers/promises';
import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { HostPacer } from '@callboard/backstage-plugin-callboard-node';
import { PageRow } from '../database/rows';
import { Aftermath } from './Aftermath';
import { CheckWriter } from './CheckWriter';
import { LivenessStore } from './LivenessStore';
import { PageChecker } from './PageChecker';

/** What checking pages needs. */
export interface CheckPagesOptions {
  store: LivenessStore;
  checker: PageChecker;
  writer: CheckWriter;
  aftermath: Aftermath;
  pacer: Pick<HostPacer, 'pausedMs'>;
  now: () => Date;
}

/** A host that wants a longer pause is come back to. */
export const PATIENCE_MS = 30_000;
/** Pages that are taken at once: of one host, and in all. */
const PER_HOST = 20;
const LIMIT = 2_000;
/** Hosts that are done with at about the same time are followed by others together. */
const PAUSE_MS = 500;

/**
 * Checks the pages that are due, those that are due for longest first, until none is left or it is called off. Each host
 * has a lane of its own, in which its pages are asked for one after the other, so that neither a slow host nor one with
 * very many pages keeps others waiting. Only a few pages of each are held at a time.
 *
 * @throws what the database throws
 */
export async function checkPages(
  options: CheckPagesOptions,
  signal?: AbortSignal,
): Promise<void> {
  const { store, aftermath, now } = options;
  const failed = new AbortController();
  const stop = AbortSignal.any([failed.signal, signal ?? failed.signal]);
  const lanes = new Map<string, Promise<void>>();
  try {
    while (!stop.aborted) {
      const due = await store.due({
        at: now(),
        perHost: PER_HOST,
        limit: LIMIT,
        except: [...lanes.keys()],
      });
      for (const [host, pages] of groupBy(due, page => page.host)) {
        const lane = checkInTurn(options, pages, stop);
        lanes.set(
          host,
          lane.finally(() => lanes.delete(host)),
        );
      }
      if (lanes.size === 0) break;
      await Promise.race(lanes.values());
      if (lanes.size > 0) await sleep(PAUSE_MS);
    }
  } finally {
    const left = [...lanes.values()];
    if (!stop.aborted) failed.abort();
    await Promise.allSettled(left);
    await aftermath.settle();
  }
}

/** Each page is kept while the next one is asked for. */
async function checkInTurn(
  options: CheckPagesOptions,
  pages: readonly PageRow[],
  signal: AbortSignal,
): Promise<void> {
  const { checker, pacer, store, writer, now } = options;
  let kept: Promise<void> = Promise.resolve();
  for (const [index, page] of pages.entries()) {
    if (signal.aborted) break;
    const url = URL.parse(page.url);
    const paused = url ? pacer.pausedMs(url) : 0;
    if (paused > PATIENCE_MS) {
      const rest = pages.slice(index).map(({ id }) => id);
      await store.setDue(rest, new Date(now().getTime() + paused));
      break;
    }
    const checked = await checker.check(page, signal);
    await kept;
    if (checked) kept = writer.add(checked);
    // It is waited for with the next page; until then its failure is nobody's surprise.
    kept.catch(() => undefined);
  }
  await kept;
}
