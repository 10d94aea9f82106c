import { describeChange } from './describeChange';
import { ObjectiveTerms, Terms } from './terms';

const objective = (changes: Partial<ObjectiveTerms> = {}): ObjectiveTerms => ({
  name: '0',
  target: 0.999,
  weight: 1,
  digest: 'a',
  ...changes,
});

const terms = (
  changes: Partial<Terms> = {},
  ...objectives: ObjectiveTerms[]
): Terms => ({
  budgetingMethod: 'Occurrences',
  window: { duration: '30d', isRolling: true },
  objectives: objectives.length > 0 ? objectives : [objective()],
  ...changes,
});

describe('describeChange', () => {
  it('says nothing of equal terms', () => {
    expect(describeChange(terms(), terms())).toBeUndefined();
  });

  it.each([
    [{ target: 0.995 }, 'target 99.9 % → 99.5 % (looser)', true],
    [{ target: 0.9995 }, 'target 99.9 % → 99.95 % (tighter)', false],
    [{ digest: 'b' }, 'another query (looser)', true],
    [
      { timeSliceTarget: 0.9, timeSliceWindow: '5m' },
      'slice target none → 90 %; slice none → 5m',
      false,
    ],
    [{ weight: 2 }, 'weight 1 → 2', false],
    [{ name: 'fast' }, 'objective 0 → fast', false],
  ])('says of a single objective with %j: %s', (changes, text, looser) => {
    expect(describeChange(terms(), terms({}, objective(changes)))).toEqual({
      text,
      looser,
    });
  });

  it('names the objectives where there are several', () => {
    const before = terms(
      {},
      objective({ name: 'a' }),
      objective({ name: 'b' }),
    );
    const after = terms(
      {},
      objective({ name: 'b', target: 0.99 }),
      objective({ name: 'c' }),
    );
    expect(describeChange(before, after)).toEqual({
      text: 'target of b 99.9 % → 99 % (looser); new objective c: 99.9 % (tighter); no objective a any more (looser)',
      looser: true,
    });
  });

  it('says what became of window and method', () => {
    const after = terms({
      budgetingMethod: 'Timeslices',
      window: {
        duration: '1M',
        isRolling: false,
        calendar: {
          startTime: '2026-01-01 00:00:00',
          timeZone: 'Europe/Berlin',
        },
      },
    });
    expect(describeChange(terms(), after)?.text).toBe(
      'window 30d rolling → 1M from 2026-01-01 00:00:00 Europe/Berlin; method Occurrences → Timeslices',
    );
  });
});
