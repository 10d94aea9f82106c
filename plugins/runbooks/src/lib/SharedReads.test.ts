import { SharedReads } from './SharedReads';

const reads = new SharedReads<number>();
let asked = 0;
const ask = async () => {
  asked += 1;
  return asked;
};

beforeEach(() => {
  asked = 0;
  reads.forget();
});

it('asks once for parts that ask at about the same time', async () => {
  expect(
    await Promise.all([reads.read('a', 0, ask), reads.read('a', 1, ask)]),
  ).toEqual([1, 1]);
  expect(await reads.read('b', 2, ask)).toBe(2);
});

it('asks again later, and when it was told to forget', async () => {
  await reads.read('a', 0, ask);
  expect(await reads.read('a', 2001, ask)).toBe(2);
  reads.forget();
  expect(await reads.read('a', 2002, ask)).toBe(3);
});

it('does not keep what failed', async () => {
  const fail = async () => {
    throw new Error('no');
  };
  await expect(reads.read('a', 0, fail)).rejects.toThrow('no');
  expect(await reads.read('a', 1, ask)).toBe(1);
});
