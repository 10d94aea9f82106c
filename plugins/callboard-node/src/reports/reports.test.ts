import { z } from 'zod';
import {
  checkItem,
  entityRefsField,
  instantField,
  maybe,
  parseEnvelope,
  webAddressField,
} from '.';

const schema = z.strictObject({
  at: instantField,
  url: maybe(webAddressField),
  entityRefs: entityRefsField,
});
const item = { at: '2026-01-31T13:00:00+01:00', entityRefs: ['Component:b'] };

describe('checkItem', () => {
  it('reads instants and refs as they are kept', () => {
    expect(checkItem(schema, { ...item, url: null })).toEqual({
      value: {
        at: '2026-01-31T12:00:00.000Z',
        url: undefined,
        entityRefs: ['component:default/b'],
      },
    });
  });

  it.each([
    ['at', { at: '2026-01-31' }, 'invalid-instant'],
    ['url', { url: 'data:text/html,hello' }, 'invalid-url'],
    ['entityRefs', { entityRefs: [] }, 'required'],
    ['entityRefs[1]', { entityRefs: ['a:b', 'plain'] }, 'invalid-entity-ref'],
    ['', { more: 1 }, 'unknown-key'],
    ['at', { at: undefined }, 'wrong-type'],
  ])('names what is wrong with %p', (path, change, code) => {
    expect(checkItem(schema, { ...item, ...change })).toMatchObject({
      fault: { path, code },
    });
  });
});

it('says what it expected and found', () => {
  expect(checkItem(schema, { ...item, at: 7 })).toMatchObject({
    fault: { message: 'expected a text, found 7' },
  });
});

describe('parseEnvelope', () => {
  it.each([
    [{ things: [1, 2] }, [1, 2]],
    [[1], [1]],
    [{ id: 1 }, [{ id: 1 }]],
  ])('reads %j', (body, items) => {
    expect(parseEnvelope(body, 'things', 2)).toEqual(items);
  });

  it.each([[null], ['text'], [{ things: 1 }], [[1, 2, 3]]])(
    'refuses %j',
    body => {
      expect(() => parseEnvelope(body, 'things', 2)).toThrow('things');
    },
  );
});
