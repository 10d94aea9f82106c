import { mockServices } from '@backstage/backend-test-utils';
import { RefreshSoon } from './RefreshSoon';

function createRefreshSoon() {
  const refreshEntity = jest.fn().mockResolvedValue(undefined);
  const refreshSoon = RefreshSoon.create({
    auth: mockServices.auth(),
    catalog: { refreshEntity },
    logger: mockServices.logger.mock(),
  });
  return { refreshSoon, refreshEntity };
}

describe('RefreshSoon', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('refreshes after 3, 10 and 30 seconds, then leaves it to the catalog', async () => {
    const { refreshSoon, refreshEntity } = createRefreshSoon();
    const callsAfter = async (milliseconds: number) => {
      refreshSoon.request('slo:default/a');
      refreshSoon.request('slo:default/a');
      await jest.advanceTimersByTimeAsync(milliseconds);
      return refreshEntity.mock.calls.length;
    };
    expect(await callsAfter(2_999)).toBe(0);
    expect(await callsAfter(1)).toBe(1);
    expect(await callsAfter(9_999)).toBe(1);
    expect(await callsAfter(1)).toBe(2);
    expect(await callsAfter(29_999)).toBe(2);
    expect(await callsAfter(1)).toBe(3);
    expect(await callsAfter(600_000)).toBe(3);
    expect(refreshEntity.mock.calls[0]?.[0]).toBe('slo:default/a');
  });

  it('starts afresh once nothing was missing', async () => {
    const { refreshSoon, refreshEntity } = createRefreshSoon();
    refreshSoon.request('slo:default/a');
    await jest.advanceTimersByTimeAsync(3_000);
    refreshSoon.settle('slo:default/a');
    refreshSoon.request('slo:default/a');
    await jest.advanceTimersByTimeAsync(3_000);
    expect(refreshEntity).toHaveBeenCalledTimes(2);
  });

  it('survives a catalog that refuses, and stops', async () => {
    const { refreshSoon, refreshEntity } = createRefreshSoon();
    refreshEntity.mockRejectedValueOnce(new Error('no'));
    refreshSoon.request('slo:default/a');
    await jest.advanceTimersByTimeAsync(3_000);
    refreshSoon.request('slo:default/a');
    refreshSoon.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(refreshEntity).toHaveBeenCalledTimes(1);
  });
});
