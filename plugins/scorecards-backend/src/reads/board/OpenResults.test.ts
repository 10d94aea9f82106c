import { FEBRUARY, judged } from '../__testUtils__/company';
import { OpenResults } from './OpenResults';

const MARCH = '2026-03-01T10:00:00.000Z';

const old = judged({ entity_id: 1, codes: 'pppp' });
const closed = { ...old, valid_to: MARCH };
const fresh = judged({ entity_id: 1, codes: 'fppp', valid_from: MARCH });

describe('OpenResults', () => {
  it.each([
    ['the old one first', [closed, fresh]],
    ['the new one first', [fresh, closed]],
    ['everything twice', [closed, fresh, closed, fresh]],
  ])('takes what is new, %s', (_, rows) => {
    const open = OpenResults.create();
    open.apply([old]);
    open.apply(rows);
    expect([...open.of(1)]).toEqual([fresh]);
    expect(open.get(1, 1)?.codes).toBe('fppp');
  });

  it('lets go of what ended', () => {
    const open = OpenResults.create();
    open.apply([old]);
    open.apply([closed]);
    expect([...open.of(1)]).toEqual([]);
    expect([...open.of(2)]).toEqual([]);
    expect(open.get(1, 1)).toBeUndefined();
  });

  it('is not confused by what it has never seen open', () => {
    const open = OpenResults.create();
    open.apply([fresh, { ...closed, valid_from: FEBRUARY }]);
    expect([...open.of(1)]).toEqual([fresh]);
  });
});
