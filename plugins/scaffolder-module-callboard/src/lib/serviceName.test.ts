import { problemOfName, proposeName } from './serviceName';

describe('problemOfName', () => {
  it.each(['a', 'ledger', 'ledger-2', 'a--b', 'x'.repeat(52)])(
    'has nothing against %s',
    name => expect(problemOfName(name)).toBeUndefined(),
  );

  it.each<[string, RegExp]>([
    ['x'.repeat(53), /at most 52 characters, found 53/],
    ['2nd', /begin with a small letter/],
    ['-a', /begin with a small letter/],
    ['', /begin with a small letter/],
    ['Ledger', /begin with a small letter/],
    ['ledger-', /end with/],
    ['my service', /small letters.*hyphens/],
    ['a_b', /small letters.*hyphens/],
    ["a'; rm -rf /", /small letters.*hyphens/],
    ['größe', /small letters.*hyphens/],
    ['a\n', /small letters.*hyphens/],
  ])('says what is wrong with %j', (name, problem) => {
    expect(problemOfName(name)).toMatch(problem);
  });
});

describe('proposeName', () => {
  it.each<[string, string | undefined]>([
    ['My Service!', 'my-service'],
    ['  Checkout   API (v2) ', 'checkout-api-v2'],
    ['2nd ledger', 'nd-ledger'],
    ['Zahlungsgröße', 'zahlungsgrosse'],
    ['Crème brûlée', 'creme-brulee'],
    ["Mei's ledger", 'meis-ledger'],
    ['x'.repeat(80), 'x'.repeat(52)],
    [`${'x'.repeat(51)} y`, 'x'.repeat(51)],
    ['${{ secrets.x }}', 'secrets-x'],
    ['支払い', undefined],
    ['!!', undefined],
  ])('makes of %j %p', (typed, name) => {
    expect(proposeName(typed)).toBe(name);
    expect(name === undefined || problemOfName(name) === undefined).toBe(true);
  });
});
