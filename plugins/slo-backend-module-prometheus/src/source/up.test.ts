import { targetsUpBefore } from './up';

describe('targetsUpBefore', () => {
  const newcomer = (instance: string | undefined, t: number) => ({
    key: `${instance}`,
    labels: { job: 'x', ...(instance && { instance }) },
    first: { t, v: 1 },
  });

  it('asks nothing about series without a target', async () => {
    const read = jest.fn();
    const up = await targetsUpBefore([newcomer(undefined, 5000)], 1000, read);
    expect(up(newcomer(undefined, 5000))).toBe(false);
    expect(read).not.toHaveBeenCalled();
  });

  it('counts a scrape before the first sample, not the one that brought it', async () => {
    const read = jest.fn(async () => [
      {
        labels: { __name__: 'up', job: 'x', instance: 'a' },
        samples: [
          { t: 4000, v: 1 },
          { t: 5000, v: 1 },
        ],
      },
    ]);
    const up = await targetsUpBefore([newcomer('a', 5000)], 1500, read);
    expect(read).toHaveBeenCalledWith('up{job=~"x",instance=~"a"}', 3500, 5000);
    expect(up(newcomer('a', 5000))).toBe(true);
    expect(up(newcomer('a', 4000))).toBe(false);
    expect(up(newcomer('b', 5000))).toBe(false);
  });

  it('asks for many targets in several requests', async () => {
    const read = jest.fn(async () => []);
    const many = Array.from({ length: 120 }, (_, i) => newcomer(`i${i}`, i));
    await targetsUpBefore(many, 1000, read);
    expect(read).toHaveBeenCalledTimes(3);
  });
});
