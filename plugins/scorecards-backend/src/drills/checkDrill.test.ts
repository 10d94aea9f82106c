import { checkDrill } from './checkDrill';

const now = new Date('2026-03-01T12:00:00.000Z');
const kinds = ['game-day', 'failover'].map(kind => ({
  kind,
  title: kind,
  everyMs: {},
}));
const drill = {
  entityRef: 'Component:checkout',
  kind: 'failover',
  hypothesis: ' Nobody notices ',
  result: 'passed',
  at: '2026-03-01T12:00:00+01:00',
};

const check = (change: object) =>
  checkDrill({ ...drill, ...change }, { kinds, now });

describe('checkDrill', () => {
  it('reads what is told', () => {
    expect(
      check({
        durationSeconds: 42,
        summary: null,
        followUps: [{ text: 'Test it', dueAt: '2026-03-31' }],
      }),
    ).toEqual({
      drill: {
        entityRef: 'component:default/checkout',
        kind: 'failover',
        hypothesis: 'Nobody notices',
        result: 'passed',
        at: '2026-03-01T11:00:00.000Z',
        durationSeconds: 42,
        followUps: [{ text: 'Test it', dueAt: '2026-04-01T00:00:00.000Z' }],
      },
    });
  });

  it('takes what is planned ahead, and what is a little so', () => {
    const ahead = '2026-04-01T12:00:00Z';
    expect(check({ result: 'planned', at: ahead })).toHaveProperty('drill');
    expect(check({ at: '2026-03-01T12:04:00Z' })).toHaveProperty('drill');
  });

  it.each([
    ['kind', { kind: 'fail-over' }, 'unknown-kind'],
    ['at', { at: '2026-04-01T12:00:00Z' }, 'in-the-future'],
    ['at', { at: 'yesterday' }, 'invalid-instant'],
    ['entityRef', { entityRef: 'checkout' }, 'invalid-entity-ref'],
    ['entityRef', { entityRef: 'component:a\0b' }, 'invalid-text'],
    ['link', { link: 'https://example.net/\0' }, 'invalid-text'],
    ['hypothesis', { hypothesis: '  ' }, 'required'],
    ['hypothesis', { hypothesis: 'a\0b' }, 'invalid-text'],
    ['result', { result: 'okay' }, 'not-one-of'],
    ['link', { link: 'data:text/html,hello' }, 'invalid-url'],
    ['durationSeconds', { durationSeconds: -1 }, 'required'],
    ['', { kindd: 'failover' }, 'unknown-key'],
    [
      'followUps[0].dueAt',
      { followUps: [{ text: 'a', dueAt: 'soon' }] },
      'invalid-instant',
    ],
    [
      'followUps[1].text',
      { followUps: [{ text: 'a' }, { text: 'a' }] },
      'duplicate',
    ],
  ])('names what is wrong with %p', (path, change, code) => {
    expect(check(change)).toMatchObject({ fault: { path, code } });
  });

  it('asks whether another kind was meant', () => {
    expect(check({ kind: 'gameday' })).toMatchObject({
      fault: {
        message: 'expected a kind of drill, did you mean game-day?',
      },
    });
    expect(check({ kind: 'picnic' })).toMatchObject({
      fault: {
        message: 'expected a kind of drill, one of game-day, failover',
      },
    });
  });

  it.each([[null], ['text'], [[]]])('refuses %j', item => {
    expect(checkDrill(item, { kinds, now })).toMatchObject({
      fault: { path: '', code: 'wrong-type' },
    });
  });
});
