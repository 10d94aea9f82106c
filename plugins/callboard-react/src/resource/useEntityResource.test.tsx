import { act, renderHook } from '@testing-library/react';
import { useEntityResource } from './useEntityResource';

const flush = () => act(async () => jest.advanceTimersByTimeAsync(0));
const wait = (seconds: number) =>
  act(async () => jest.advanceTimersByTimeAsync(seconds * 1000));

describe('useEntityResource', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('loads, then reads again every so often', async () => {
    let reads = 0;
    const load = async () => ++reads;
    const { result } = renderHook(() =>
      useEntityResource('a', load, { everySeconds: 30 }),
    );
    expect(result.current.loading).toBe(true);
    await flush();
    expect(result.current).toMatchObject({ value: 1, loading: false });
    await wait(30);
    expect(result.current.value).toBe(2);
  });

  it('keeps the last good answer when a later read fails, and recovers', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('good')
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValueOnce('better');
    const { result } = renderHook(() =>
      useEntityResource('a', load, { everySeconds: 30 }),
    );
    await flush();
    const { loadedAt } = result.current;
    await wait(30);
    expect(result.current).toMatchObject({ value: 'good', loadedAt });
    expect(result.current.error?.message).toBe('down');
    await wait(30);
    expect(result.current.value).toBe('better');
    expect(result.current.error).toBeUndefined();
  });

  it('never shows the value of another key', async () => {
    const seen: [string, string | undefined][] = [];
    const { rerender } = renderHook(
      ({ id }) => {
        const { value } = useEntityResource(id, async () => `value of ${id}`);
        seen.push([id, value]);
      },
      { initialProps: { id: 'a' } },
    );
    await flush();
    rerender({ id: 'b' });
    await flush();
    expect(seen).toContainEqual(['b', 'value of b']);
    expect(seen).not.toContainEqual(['b', 'value of a']);
  });

  it('keeps the previous value for another key only where that is asked for', async () => {
    const { result, rerender } = renderHook(
      ({ id }) => useEntityResource(id, async () => id, { keepPrevious: true }),
      { initialProps: { id: 'a' } },
    );
    await flush();
    rerender({ id: 'b' });
    expect(result.current).toMatchObject({ value: 'a', refreshing: true });
    await flush();
    expect(result.current.value).toBe('b');
  });

  it('drops an answer that comes too late for its key', async () => {
    const answers: Record<string, (value: string) => void> = {};
    const { result, rerender } = renderHook(
      ({ id }) =>
        useEntityResource(
          id,
          () => new Promise<string>(resolve => (answers[id] = resolve)),
        ),
      { initialProps: { id: 'slow' } },
    );
    rerender({ id: 'quick' });
    await act(async () => answers.quick?.('quick'));
    await act(async () => answers.slow?.('slow'));
    expect(result.current.value).toBe('quick');
  });

  it('reads at once on a signal and on demand', async () => {
    const load = jest.fn(async () => 1);
    const { result, rerender } = renderHook(
      ({ trigger }) => useEntityResource('a', load, { trigger }),
      { initialProps: { trigger: 0 } },
    );
    await flush();
    rerender({ trigger: 1 });
    await flush();
    expect(load).toHaveBeenCalledTimes(2);
    act(() => result.current.refresh());
    await flush();
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('rests while the tab is hidden and reads when it is looked at again', async () => {
    const load = jest.fn(async () => 1);
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    renderHook(() => useEntityResource('a', load, { everySeconds: 30 }));
    await wait(300);
    expect(load).toHaveBeenCalledTimes(1);
    hidden.mockReturnValue(false);
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await flush();
    expect(load).toHaveBeenCalledTimes(2);
    hidden.mockRestore();
  });

  it('aborts what is under way when nobody looks any more', () => {
    let seen: AbortSignal | undefined;
    const { unmount } = renderHook(() =>
      useEntityResource('a', signal => {
        seen = signal;
        return new Promise<number>(() => {});
      }),
    );
    unmount();
    expect(seen?.aborted).toBe(true);
  });
});
