import { nextFixOf } from './nextFixOf';

const scorecard = {
  levels: ['bronze', 'silver', 'gold'],
  checks: [
    ['a', 'bronze', 1],
    ['b', 'bronze', 3],
    ['c', 'silver', 1],
    ['d', 'gold', 5],
    ['e', 'gold', 1],
  ].map(([id, level, weight]) => ({
    id: String(id),
    title: `Check ${id}`,
    level: String(level),
    weight: Number(weight),
    expression: 'true',
    fix: { text: `Do ${id}` },
  })),
};

describe('nextFixOf', () => {
  it.each([
    ['ppfpp', 'c', 'fail', 'Reaches gold'],
    ['ppfpf', 'c', 'fail', 'Reaches silver'],
    ['ppupp', 'c', 'unknown', 'Reaches gold'],
    ['ffppp', 'b', 'fail', 'One of 2 on the way to bronze'],
    ['fuppp', 'a', 'fail', 'One of 2 on the way to bronze'],
    ['uuppp', 'b', 'unknown', 'One of 2 on the way to bronze'],
    ['ppnff', 'd', 'fail', 'Weight 5 of the score'],
    ['pppuf', 'e', 'fail', 'One of 2 on the way to gold'],
  ])('of %s is %s', (codes, check, status, gain) => {
    expect(nextFixOf(scorecard, codes)).toEqual({
      check,
      title: `Check ${check}`,
      status,
      gain,
      fix: { text: `Do ${check}` },
    });
  });

  it.each(['ppppp', 'wnpPF', 'nnnnn'])('is none of %s', codes => {
    expect(nextFixOf(scorecard, codes)).toBeUndefined();
  });
});
