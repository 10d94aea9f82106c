/** A Thursday; tests read in UTC. */
export const NOW = Date.parse('2026-11-26T19:00:00Z');

/** Lets it be {@link NOW}, for screens and the fake company alike. */
export function stopTheClock() {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
}
