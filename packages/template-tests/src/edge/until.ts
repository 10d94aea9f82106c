const PATIENCE_MILLISECONDS = 15_000;
const STEP_MILLISECONDS = 50;

/** Waits until something is so; throws where it is not within 15 seconds. */
export async function until(isSo: () => boolean | Promise<boolean>) {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`not so in time: ${isSo}`);
    await new Promise(resolve => {
      setTimeout(resolve, STEP_MILLISECONDS);
    });
  }
}
