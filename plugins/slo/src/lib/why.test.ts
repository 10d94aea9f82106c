import { makeSlo } from '../../dev/statuses';
import { whyOf, whyOfObjective } from './why';

const status = makeSlo(Date.parse('2026-11-20T12:00:00Z'), { name: 'x' });
const error = { code: 'refused', message: 'Prometheus refused' };
const sources = [{ name: 'prometheus', error }];
const reason = 'no sample since 2026-11-20 11:46 UTC';
const stale = { ...status, data: 'stale' as const, reason };

it('explains nothing where all is well', () => {
  expect(whyOf(status)).toBeUndefined();
});

it('gives the reason of the verdict as the backend words it', () => {
  expect(whyOf(stale)).toBe(reason);
});

it('puts what the source answered first', () => {
  expect(whyOf({ ...stale, sources })).toBe(`Prometheus refused; ${reason}`);
  expect(whyOf({ ...stale, reason: undefined, sources })).toBe(
    'Prometheus refused',
  );
});

it('does not say twice what the reason already says', () => {
  const whole = 'prometheus: Prometheus refused; measured 1 h of 30 d';
  expect(whyOf({ ...stale, reason: whole, sources })).toBe(whole);
});

it('leaves out a failure that did no harm to the data', () => {
  expect(whyOf({ ...status, sources })).toBeUndefined();
});

describe('of several objectives', () => {
  const [good] = status.objectives;
  const objectives = [good, good].flatMap(o => o ?? []);
  const exhausted = { ...status, objectives, reason: 'too many were bad' };

  it('a good one is not given the reason of the worst', () => {
    expect(whyOfObjective(exhausted, good)).toBeUndefined();
  });

  it('each has its own reason, else that of data they share', () => {
    const bad = good && { ...good, reason: 'too many were bad' };
    expect(whyOfObjective(exhausted, bad)).toBe('too many were bad');
    expect(whyOfObjective({ ...stale, objectives }, good)).toBe(reason);
  });
});

it('is that of the document where it has no objective', () => {
  const none = { ...stale, objectives: [] };
  expect(whyOfObjective(none, undefined)).toBe(reason);
});
