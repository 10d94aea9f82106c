import { mergeFollowUps } from './followUps';

const first = {
  by: 'user:default/ada',
  at: new Date('2026-03-01T12:00:00.000Z'),
};
const second = {
  by: 'service:ci',
  at: new Date('2026-03-02T12:00:00.000Z'),
};

describe('mergeFollowUps', () => {
  it('keeps what is told, and who has done it', () => {
    const [open, done] = mergeFollowUps(
      [
        { text: 'Raise the limit', link: 'https://example.net/1' },
        { text: 'Test it', done: true },
      ],
      [],
      first,
    );
    expect(open).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      text: 'Raise the limit',
      link: 'https://example.net/1',
      done: false,
    });
    expect(done).toMatchObject({
      done: true,
      doneBy: 'user:default/ada',
      doneAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it('leaves what is ticked off as it is when it is told again', () => {
    const known = mergeFollowUps([{ text: 'Test it', done: true }], [], first);
    expect(
      mergeFollowUps([{ text: 'Test it', done: false }], known, second),
    ).toEqual(known);
  });

  it('knows work again wherever it stands, and drops what is told no more', () => {
    const known = mergeFollowUps(
      [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
      [],
      first,
    );
    const again = mergeFollowUps([{ text: 'c' }, { text: 'a' }], known, second);
    expect(again.map(({ id }) => id)).toEqual([known[2]?.id, known[0]?.id]);
  });
});
