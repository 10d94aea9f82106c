/** Called by Next once per process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startObserving } = await import('./server/startObserving.ts');
    startObserving();
  }
}
