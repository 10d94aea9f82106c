import { execFileSync } from 'node:child_process';
import { readMarkdown } from '@callboard/backstage-plugin-runbooks-common';
import fc from 'fast-check';
import { createFilters } from '.';

function apply(id: string, value: unknown): string {
  const filter = createFilters().find(one => one.id === id);
  if (!filter) throw new Error(`no filter ${id}`);
  return filter.filter(value);
}

/** Texts that people and attackers write, and any others. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc
    .array(
      fc.constantFrom(
        ...'\'"`$\\;&|<>(){}[]*?!#~=%^ \n\t-+.:_@1aé💶',
        '$(id)',
        '<b>',
        '&amp;',
        '![x](y)',
        '# ',
        '1. ',
        '- ',
        '---',
        '===',
        '```',
        '~~~',
      ),
    )
    .map(parts => parts.join('')),
);

describe('shellQuote', () => {
  it('is one word for a real shell, whatever stands in it', () => {
    const words = fc.array(
      text.filter(word => !word.includes('\0')),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(words, given => {
        const quoted = given.map(word => apply('shellQuote', word)).join(' ');
        const out = execFileSync('/bin/sh', [
          '-eu',
          '-c',
          `for word in ${quoted}; do printf '%s\\0' "$word"; done`,
        ]);
        const expected = given.map(word => `${word}\0`).join('');
        // Half of a surrogate pair is no character that a shell could be given.
        expect(out.toString()).toBe(Buffer.from(expected).toString());
      }),
      { numRuns: 100 },
    );
  });

  it('refuses what no word can hold, and what is missing', () => {
    expect(() => apply('shellQuote', 'a\0b')).toThrow('without NUL');
  });
});

describe('identifier and pascalCase', () => {
  it.each([
    ['my-service', 'my_service', 'MyService'],
    ['checkout', 'checkout', 'Checkout'],
    ['3ds-gateway', '_3ds_gateway', '_3dsGateway'],
    ['class', 'class_', 'Class'],
    ['none', 'none_', 'None_'],
    ['Crème  brûlée!', 'creme_brulee', 'CremeBrulee'],
    ['a1-b2', 'a1_b2', 'A1B2'],
  ])('%s', (name, snake, pascal) => {
    expect(apply('identifier', name)).toBe(snake);
    expect(apply('pascalCase', name)).toBe(pascal);
  });

  it.each(['identifier', 'pascalCase'])('%s is a name', id => {
    fc.assert(
      fc.property(text, given => {
        expect(apply(id, `${given}a`)).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
      }),
    );
  });

  it.each(['identifier', 'pascalCase'])('%s says why it cannot be one', id => {
    for (const given of ['', ' ', '💶', '?!']) {
      expect(() => apply(id, given)).toThrow(`${id}: expected a text with`);
    }
  });
});

describe('markdownText', () => {
  const shown = (given: string) => given.replace(/[\s\p{Cc}]+/gu, ' ').trim();

  it('is shown as it was written, as a paragraph, a heading and a list item', () => {
    fc.assert(
      fc.property(text, given => {
        fc.pre(shown(given) !== '');
        const escaped = apply('markdownText', given);
        const paragraph = readMarkdown(`${escaped}\n`);
        expect(paragraph.sections).toEqual([
          expect.objectContaining({ level: 0 }),
        ]);
        expect(paragraph.items).toEqual([]);
        expect(paragraph.sections[0]?.text).toBe(shown(given));
        expect(readMarkdown(`# ${escaped}\n`).title).toBe(shown(given));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Takes the money, 24/7 - on-call!', 'Takes the money, 24/7 - on-call!'],
    ['<script>', '&#60;script&#62;'],
    ['# not a heading', '\\# not a heading'],
    ['2. not a list', '2\\. not a list'],
    ['a\n\n- b', 'a - b'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
  ])('%j', (given, expected) => {
    expect(apply('markdownText', given)).toBe(expected);
  });
});

describe('entityName', () => {
  it.each([
    ['group:default/payments', 'payments'],
    ['payments', 'payments'],
    ['user:shop/Ada', 'Ada'],
  ])('%s', (ref, name) => expect(apply('entityName', ref)).toBe(name));

  it('refuses what is no ref', () => {
    expect(() => apply('entityName', 'a:b:c/d/e')).toThrow('entityName:');
    expect(() => apply('entityName', '')).toThrow('entityName:');
  });
});

it.each(createFilters().map(({ id }) => id))(
  '%s does not render what is missing',
  id => {
    expect(() => apply(id, undefined)).toThrow(
      `${id}: expected a text, found nothing`,
    );
    expect(() => apply(id, ['a'])).toThrow('found a list of 1');
    expect(apply(id, 'x1')).toMatch(/^'?[xX]1'?$/);
  },
);
