/** How long something took: on the clock, and of the processor by this process. Milliseconds. */
export interface Timing {
  wall: number;
  cpu: number;
}

/** A moment, to count from. */
export function mark(): Timing {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1000 };
}

/** What passed from one moment to another. */
export function between(from: Timing, to: Timing = mark()): Timing {
  return { wall: to.wall - from.wall, cpu: to.cpu - from.cpu };
}

/** Several together; each may count more than once. */
export function total(...parts: [timing: Timing, times: number][]): Timing {
  return parts.reduce(
    (sum, [{ wall, cpu }, times]) => ({
      wall: sum.wall + wall * times,
      cpu: sum.cpu + cpu * times,
    }),
    { wall: 0, cpu: 0 },
  );
}
