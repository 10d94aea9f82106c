import { InTurn } from './InTurn';

describe('InTurn', () => {
  it('waits for what has the same key, also where that fails', async () => {
    const inTurn = InTurn.create();
    const done: string[] = [];
    const later = async (name: string) => {
      await new Promise(resolve => setImmediate(resolve));
      done.push(name);
      if (name === 'a1') throw new Error('a1 failed');
      return name;
    };
    const [first, second, other] = await Promise.allSettled([
      inTurn.run('a', () => later('a1')),
      inTurn.run('a', () => later('a2')),
      inTurn.run('b', () => later('b1')),
    ]);
    expect(done).toEqual(['a1', 'b1', 'a2']);
    expect(first).toMatchObject({ status: 'rejected' });
    expect(second).toMatchObject({ value: 'a2' });
    expect(other).toMatchObject({ value: 'b1' });
    expect(await inTurn.run('a', () => later('a3'))).toBe('a3');
  });
});
