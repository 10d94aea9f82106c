import { FileSet } from '../files/FileVersion';
import { lockFiles } from '../lock/lockFiles';
import { alignEntityFile, withProvenance } from './alignEntityFile';
import { mergeFiles } from './merge/mergeFiles';

const REF = 'template:default/python';
const PATH = 'catalog-info.yaml';
const PLAIN = `kind: Component
metadata:
  name: shop
  annotations:
    a: b
spec:
  type: service
  lifecycle: experimental
`;

const file = (text: string): FileSet =>
  new Map([[PATH, { content: Buffer.from(text), executable: false }]]);

const textOf = (files: FileSet) => files.get(PATH)?.content.toString() ?? '';

/** What a version of the template makes. */
const made = (version: string, text = PLAIN) =>
  textOf(withProvenance(file(text), REF, version));

/** Upgrades a catalog-info.yaml of 1.9.0 to 1.10.0. */
function upgrade(sides: {
  mine: string;
  base?: string;
  recorded?: string;
  theirs?: string;
}) {
  const { mine, recorded = made('1.9.0'), theirs = made('1.10.0') } = sides;
  const aligned = alignEntityFile(
    {
      mine: file(mine),
      locked: lockFiles(file(recorded)),
      base: sides.base === undefined ? undefined : file(sides.base),
      theirs: file(theirs),
    },
    REF,
    '1.10.0',
  );
  const { writes, conflicts } = mergeFiles({
    ...aligned,
    present: file(mine),
    nearEnough: new Set([PATH]),
    label: 'template 1.10.0',
  });
  return {
    text: writes.get(PATH)?.content.toString() ?? mine,
    conflicts: conflicts.length,
  };
}

const titled = (text: string) => text.replace('a: b', 'a: b\n    ours: c');

describe('catalog-info.yaml', () => {
  it('says the newer version where nobody edited it', () => {
    const mine = made('1.9.0');
    const expected = { text: made('1.10.0'), conflicts: 0 };
    expect(upgrade({ mine, base: mine })).toEqual(expected);
    expect(upgrade({ mine })).toEqual(expected);
  });

  it('says the newer version beside the edits of a person', () => {
    const mine = titled(made('1.9.0'));
    const expected = { text: titled(made('1.10.0')), conflicts: 0 };
    expect(upgrade({ mine, base: made('1.9.0') })).toEqual(expected);
  });

  it('says it where a person edited the very lines beside it, or took it out', () => {
    for (const mine of [
      made('1.9.0').replace('annotations:', 'annotations: # of all kinds'),
      made('1.9.0').replace('spec:', 'spec: # who answers'),
      made('1.9.0').replace(/^.*template-version.*\n/m, ''),
      made('1.9.0').replace('1.9.0', '"1.8.0"'),
    ]) {
      const { text, conflicts } = upgrade({ mine, base: made('1.9.0') });
      expect(text).toContain('backstage.io/template-version: 1.10.0');
      expect(conflicts).toBe(0);
    }
  });

  it('marks no more than what differs where the older version is not known', () => {
    const { text, conflicts } = upgrade({ mine: titled(made('1.9.0')) });
    expect(conflicts).toBe(1);
    expect(text).toContain(
      '<<<<<<< yours\n    ours: c\n=======\n>>>>>>> template 1.10.0\n',
    );
  });

  it('keeps ids that came from outside the template, edited or not', () => {
    const withId = (text: string) =>
      text.replace('a: b', 'a: b\n    pagerduty.com/service-id: P1');
    const recorded = withId(made('1.9.0'));
    const newer = made('1.10.0').replace('experimental', 'production');
    const base = made('1.9.0');
    expect(upgrade({ mine: recorded, recorded, base, theirs: newer })).toEqual({
      text: withId(newer),
      conflicts: 0,
    });
    const mine = recorded.replace('name: shop', 'name: shop\n  title: Shop');
    expect(upgrade({ mine, recorded, base, theirs: newer })).toEqual({
      text: withId(newer).replace('name: shop', 'name: shop\n  title: Shop'),
      conflicts: 0,
    });
  });

  it('is left to people where they broke it', () => {
    const mine = `${made('1.9.0')}\n[`;
    const { text } = upgrade({ mine, base: made('1.9.0') });
    expect(text).toContain('[');
  });
});
