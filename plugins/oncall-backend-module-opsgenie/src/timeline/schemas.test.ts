import { periodsOf, Timeline } from './schemas';

const span = {
  startDate: '2026-03-02T08:00:00Z',
  endDate: '2026-03-03T08:00:00Z',
};
const read = (period: object) =>
  periodsOf(
    Timeline.parse({
      finalTimeline: {
        rotations: [{ name: 'R', periods: [{ ...span, ...period }] }],
      },
    }),
  )[0];

describe('a period', () => {
  it.each([
    ['recipient', { recipient: { id: 'u', type: 'user', name: 'a@b.c' } }],
    ['responder', { responder: { id: 'u', type: 'user' } }],
    [
      'the people in a team, where they are told',
      {
        type: 'historical',
        responder: { id: 't', type: 'team' },
        flattenedResponders: [{ id: 'u', type: 'user' }],
      },
    ],
  ])('names its %s', (_, period) => {
    expect(read(period)).toMatchObject({
      start: Date.parse(span.startDate),
      end: Date.parse(span.endDate),
      kind: 'rotation',
      rotation: 'R',
      responders: [{ id: 'u', type: 'user' }],
    });
  });

  it.each([
    [{ type: 'override' }, 'override', undefined],
    [
      { type: 'forwarding', fromUser: 'bo@acme.example' },
      'forwarded',
      'bo@acme.example',
    ],
    [
      { type: 'forwarding', from: { id: 'bo', type: 'user' } },
      'forwarded',
      'bo',
    ],
  ])('tells %j', (period, kind, from) => {
    expect(read(period)).toMatchObject({ kind, from, responders: [] });
  });

  it('may have no end, and nobody', () => {
    const open = read({ endDate: undefined, recipient: { type: 'none' } });
    expect(open).toMatchObject({ end: null, responders: [{ type: 'none' }] });
  });

  it.each([
    ['start', { startDate: 'whenever' }],
    ['type', { recipient: { id: 'u' } }],
  ])('without a %s is no period', (_, period) => {
    expect(() => read(period)).toThrow();
  });
});
