import { Preview } from '@callboard/backstage-plugin-scorecards-common';
import { documentName } from './documentName';
import { factProbe, probedValues } from './factProbe';
import { findFacts } from './findFacts';
import { issueCountWords, locateIssues } from './issues';
import { readEntityRef } from './readEntityRef';
import { countsBefore, standingChanges, wayOf } from './standings';
import { START_TEXT } from './startText';

const change = (
  before: string | null,
  after: string | null,
  moved: number = 0,
) => ({
  entityRef: 'component:default/a',
  entityTitle: 'A',
  before,
  after,
  moved,
});

describe('locateIssues', () => {
  it('finds the line of a path, errors first, from the top down', () => {
    const text = 'a: 1\nb:\n  - c: 1\n  - c: 2\n';
    const issues = locateIssues(text, {
      errors: [
        { path: 'b[1].c', message: 'second' },
        { path: 'a', message: 'first' },
        { path: 'x', message: 'known', line: 9, column: 2 },
      ],
      warnings: [{ path: 'a', message: 'warned' }],
    });
    expect(issues.map(({ message, place }) => [message, place])).toEqual([
      ['first', { line: 1, column: 4 }],
      ['second', { line: 4, column: 8 }],
      ['known', { line: 9, column: 2 }],
      ['warned', { line: 1, column: 4 }],
    ]);
    expect(issueCountWords(issues)).toBe('3 errors, 1 warning');
    expect(issueCountWords([])).toBe('');
  });

  it('is at the beginning where the text is no document', () => {
    const [issue] = locateIssues('a: "', {
      errors: [{ path: 'a', message: 'x' }],
      warnings: [],
    });
    expect(issue?.place).toEqual({ line: 1, column: 1 });
  });
});

describe('standingChanges', () => {
  const preview: Pick<Preview, 'levels' | 'total' | 'changes'> = {
    levels: ['bronze', 'gold'],
    total: { levels: { bronze: 3, gold: 1 }, none: 2, unproven: 0 },
    changes: [
      change('gold', 'bronze', -1),
      change('silver', 'none', -2),
      change(null, 'gold', 2),
      change('unproven', null),
    ],
  };

  it('tells how many stand where today, also at levels that are gone', () => {
    expect(standingChanges(preview)).toEqual([
      { standing: 'gold', before: 1, after: 1 },
      { standing: 'bronze', before: 2, after: 3 },
      { standing: 'none', before: 1, after: 2 },
      { standing: 'unproven', before: 1, after: 0 },
      { standing: 'silver', before: 1, after: 0 },
    ]);
    expect(countsBefore(standingChanges(preview))).toEqual({
      levels: { gold: 1, bronze: 2, silver: 1 },
      none: 1,
      unproven: 1,
    });
  });
});

describe('wayOf', () => {
  it.each([
    ['up', change('bronze', 'gold', 1)],
    ['down', change('gold', 'none', -2)],
    ['in', change(null, 'gold', 2)],
    ['out', change('gold', null, -2)],
    ['level', change('none', 'unproven')],
  ])('is %s', (way, one) => {
    expect(wayOf(one)).toBe(way);
  });
});

describe('facts', () => {
  const items = [
    {
      variable: 'slo',
      title: 'SLOs',
      fields: [
        { name: 'slo.count', type: 'int', description: 'How many.' },
        {
          name: 'slo.names',
          type: 'list<string>',
          description: 'Their names.',
        },
      ],
    },
  ];

  it('are found by words of all that is told of them', () => {
    const names = (text: string) =>
      findFacts(items, text).flatMap(({ fields }) =>
        fields.map(({ name }) => name),
      );
    expect(names('')).toEqual(['slo.count', 'slo.names']);
    expect(names('  NAMES slos')).toEqual(['slo.names']);
    expect(names('int')).toEqual(['slo.count']);
    expect(names('nothing')).toEqual([]);
  });

  it('are read by a scorecard of their own', () => {
    expect(factProbe({ items })).toContain('expression: has(slo.names)');
    expect(probedValues({ items: [] }).size).toBe(0);
  });
});

describe('documentName', () => {
  it.each([
    [START_TEXT, 'my-scorecard'],
    ['metadata: { name: ../x }', 'scorecard'],
    ['metadata: "', 'scorecard'],
    ['', 'scorecard'],
  ])('of %j is %s', (text, name) => {
    expect(documentName(text)).toBe(name);
  });
});

describe('readEntityRef', () => {
  it.each([
    [' Checkout ', 'component:default/checkout'],
    ['api:pay/x', 'api:pay/x'],
    ['', undefined],
    ['a:b:c/d/e', undefined],
  ])('of %j is %s', (text, ref) => {
    expect(readEntityRef(text)).toBe(ref);
  });
});
