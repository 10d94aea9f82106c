import { setTimeout } from 'node:timers/promises';

/** Asks again until the answer fits; answers the last one after 20 seconds, so that the test can say what it was. */
export async function until<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (fits(answer) || Date.now() > deadline) return answer;
    await setTimeout(100);
  }
}

/** Status of an address, 0 where nobody answers. */
export const statusOf = async (url: string): Promise<number> => {
  const answer = await fetch(url).catch(() => undefined);
  await answer?.arrayBuffer();
  return answer?.status ?? 0;
};
