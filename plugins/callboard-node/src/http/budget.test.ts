import { fakeEnvironment } from './__testUtils__/fakeEnvironment';
import { RequestBudget } from './budget';

describe('RequestBudget', () => {
  it('lets a burst go and then keeps the rate', async () => {
    const { environment, slept, pass } = fakeEnvironment();
    const budget = RequestBudget.create(
      { requestsPerSecond: 4, burst: 2 },
      environment,
    );
    await budget.take();
    await budget.take();
    expect(slept).toEqual([]);
    await budget.take();
    expect(slept).toEqual([250]);
    pass(10_000);
    await budget.take();
    await budget.take();
    expect(slept).toEqual([250]);
  });

  it('serves those who wait at the same time one after the other', async () => {
    const { environment } = fakeEnvironment();
    const waits: number[] = [];
    const budget = RequestBudget.create(
      { requestsPerSecond: 1 },
      { ...environment, sleep: async ms => void waits.push(ms) },
    );
    await Promise.all([1, 2, 3, 4].map(() => budget.take()));
    expect(waits).toEqual([1000, 2000, 3000]);
  });

  it('gives the turn of an aborted wait to the next', async () => {
    const { environment, slept } = fakeEnvironment();
    const budget = RequestBudget.create({ requestsPerSecond: 1 }, environment);
    await budget.take();
    await expect(budget.take(AbortSignal.abort())).rejects.toThrow();
    await budget.take();
    expect(slept).toEqual([1000]);
  });

  it('stands still for everybody during a pause', async () => {
    const { environment, slept } = fakeEnvironment();
    const budget = RequestBudget.create({ requestsPerSecond: 5 }, environment);
    budget.pause(3000);
    await budget.take();
    expect(slept).toEqual([3000]);
  });
});
