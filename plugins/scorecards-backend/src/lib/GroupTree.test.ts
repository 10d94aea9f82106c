import { GroupTree } from './GroupTree';

const tree = GroupTree.of([
  { ref: 'company', parent_ref: null },
  { ref: 'money', parent_ref: 'company' },
  { ref: 'payments', parent_ref: 'money' },
  { ref: 'ledger', parent_ref: 'money' },
  { ref: 'hen', parent_ref: 'egg' },
  { ref: 'egg', parent_ref: 'hen' },
]);

describe('GroupTree', () => {
  it.each([
    [['money'], ['ledger', 'money', 'payments']],
    [['company'], ['company', 'ledger', 'money', 'payments']],
    [
      ['payments', 'ledger'],
      ['ledger', 'payments'],
    ],
    [['user:default/ada'], ['user:default/ada']],
    [['hen'], ['egg', 'hen']],
    [[], []],
  ])('finds what is below %p', (refs, found) => {
    expect([...tree.withBelow(refs)].sort()).toEqual(found);
  });

  it.each([
    ['company', 'payments', true],
    ['payments', 'payments', true],
    ['payments', 'money', false],
    ['money', null, false],
  ])('knows whether %p owns what %p owns: %p', (group, owner, owns) => {
    expect(tree.owns(group, owner)).toBe(owns);
  });
});
