import { placeSpans } from './placeSpans';

const day = (number: number) => `2026-03-0${number}T00:00:00.000Z`;
const known = [{ valid_from: day(5), valid_to: null, codes: 'pp' }];

describe('placeSpans', () => {
  it('lets a span last until the next one, of either, begins', () => {
    const sent = [
      { from: day(3), codes: 'pf' },
      { from: day(1), codes: 'ff' },
    ];
    expect(placeSpans(sent, known)).toEqual([
      { outcome: 'place', span: { from: day(3), to: day(5), codes: 'pf' } },
      { outcome: 'place', span: { from: day(1), to: day(3), codes: 'ff' } },
    ]);
  });

  it('knows what was sent before', () => {
    const before = [
      { valid_from: day(1), valid_to: day(3), codes: 'ff' },
      ...known,
    ];
    expect(placeSpans([{ from: day(1), codes: 'ff' }], before)).toEqual([
      { outcome: 'unchanged' },
    ]);
    expect(placeSpans([{ from: day(1), codes: 'pp' }], before)).toMatchObject([
      { outcome: 'refused', code: 'overlap' },
    ]);
    expect(
      placeSpans([{ from: day(1), to: day(2), codes: 'ff' }], before),
    ).toMatchObject([{ outcome: 'refused', code: 'overlap' }]);
  });

  it.each([
    ['into what was evaluated', { from: day(4), to: day(6) }, 'overlap'],
    ['within what was evaluated', { from: day(6), to: day(7) }, 'overlap'],
    ['without an end after everything', { from: day(7) }, 'open-end'],
  ])('refuses a span %s', (_title, span, code) => {
    expect(placeSpans([{ ...span, codes: 'ff' }], known)).toMatchObject([
      { outcome: 'refused', code },
    ]);
  });

  it('refuses the second of two that overlap', () => {
    const sent = [
      { from: day(1), to: day(3), codes: 'ff' },
      { from: day(2), to: day(4), codes: 'pp' },
    ];
    expect(placeSpans(sent, known)).toMatchObject([
      { outcome: 'place' },
      { outcome: 'refused', code: 'overlap' },
    ]);
  });
});
