import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Busier than this, another pod should take the next request. */
const SLOWEST_LOOP_MS = 1_000;

function createLifecycle() {
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  let ending = false;
  return {
    /** The process was told to end: it answers what is under way and wants nothing new. */
    end() {
      ending = true;
    },
    /** Why no traffic should come, in a word; undefined where it may. */
    unready(): string | undefined {
      const slowest = loop.percentile(99) / 1e6;
      loop.reset();
      if (ending) return 'ending';
      return slowest > SLOWEST_LOOP_MS ? 'overloaded' : undefined;
    },
  };
}

declare global {
  var frontendLifecycle: ReturnType<typeof createLifecycle> | undefined;
}

/** Of the process, shared by Next's bundles. */
export const lifecycle = () =>
  (globalThis.frontendLifecycle ??= createLifecycle());
