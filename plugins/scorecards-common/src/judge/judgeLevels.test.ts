import { judgeLevels } from './judgeLevels';
import { standingName, standingOfName } from './standing';

const levels = ['bronze', 'silver', 'gold'];
const checks = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => ({
  id,
  level: levels[Math.floor(index / 2)] ?? '',
}));
const judge = (codes: string) => judgeLevels({ levels, checks }, codes);

describe('judgeLevels', () => {
  it.each([
    ['pppppp', 'gold', 'reached reached reached'],
    ['ppppfp', 'silver', 'reached reached failed'],
    ['ppppup', 'silver', 'reached reached unproven'],
    ['ppfppp', 'bronze', 'reached failed failed'],
    ['ppuppp', 'bronze', 'reached unproven unproven'],
    ['ppupfp', 'bronze', 'reached unproven failed'],
    ['fppppp', 'none', 'failed failed failed'],
    ['fupppp', 'none', 'failed failed failed'],
    ['uppppp', 'unproven', 'unproven unproven unproven'],
    ['upfppp', 'unproven', 'unproven failed failed'],
    ['wwnpwn', 'gold', 'reached reached reached'],
    ['nnpppp', 'unproven', 'unproven unproven unproven'],
    ['ppnnpp', 'bronze', 'reached unproven unproven'],
    ['ppPPpp', 'bronze', 'reached unproven unproven'],
    ['pFpUpp', 'gold', 'reached reached reached'],
    ['nnnnnn', 'unproven', 'unproven unproven unproven'],
    ['', 'unproven', 'unproven unproven unproven'],
  ])('makes of %s %s', (codes, standing, states) => {
    const judged = judge(codes);
    expect(standingName(levels, judged.standing)).toBe(standing);
    expect(standingOfName(levels, standing)).toBe(judged.standing);
    expect(judged.levels.map(({ state }) => state).join(' ')).toBe(states);
  });

  it('tells what holds each level back, what fails first', () => {
    expect(judge('pupffu').levels).toMatchObject([
      { level: 'bronze', heldBackBy: ['b'] },
      { level: 'silver', heldBackBy: ['d', 'b'] },
      { level: 'gold', heldBackBy: ['d', 'e', 'b', 'f'] },
    ]);
    expect(judge('pppppp').levels[0]).not.toHaveProperty('heldBackBy');
  });

  it('counts the checks of each level alone', () => {
    expect(judge('pfwwuF').levels.map(({ counts }) => counts)).toMatchObject([
      { pass: 1, fail: 1 },
      { waived: 2 },
      { unknown: 1, 'not-applicable': 1 },
    ]);
  });

  it('knows no other names of standings', () => {
    expect(standingOfName(levels, 'platinum')).toBeUndefined();
    expect(standingName(levels, 9)).toBe('none');
  });
});
