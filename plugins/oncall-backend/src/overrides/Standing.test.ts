import { Intention, mayOverride, Standing } from './Standing';

const [ANNA, BEN, CARA] = [
  'user:default/a',
  'user:default/b',
  'user:default/c',
];

const stranger: Standing = {
  permitted: true,
  any: false,
  person: ANNA,
  owner: false,
  participant: false,
};
const participant = { ...stranger, participant: true };
const owner = { ...stranger, owner: true };
const service = { ...stranger, person: undefined };

const takes: Intention = { kind: 'create', remove: BEN, add: ANNA };
const gives: Intention = { kind: 'create', remove: ANNA, add: BEN };
const moves: Intention = { kind: 'create', remove: BEN, add: CARA };
const undoesOwn: Intention = { kind: 'cancel', add: BEN, createdBy: ANNA };
const undoesConcerned: Intention = {
  kind: 'cancel',
  remove: ANNA,
  createdBy: BEN,
};
const undoesOther: Intention = { kind: 'cancel', add: CARA, createdBy: BEN };

describe('mayOverride', () => {
  it.each<[string, Standing, Intention | undefined, boolean]>([
    ['an owner', owner, undefined, true],
    ['an owner who moves others', owner, moves, true],
    ['an owner who undoes what another did', owner, undoesOther, true],
    [
      'an owner without the permission',
      { ...owner, permitted: false },
      undefined,
      false,
    ],
    ['a participant', participant, undefined, true],
    ['a participant who takes a shift', participant, takes, true],
    ['a participant who gives theirs', participant, gives, true],
    ['a participant who moves others', participant, moves, false],
    [
      'a participant without the permission',
      { ...participant, permitted: false },
      takes,
      false,
    ],
    ['a stranger', stranger, undefined, false],
    ['a stranger who takes a shift', stranger, takes, false],
    ['a stranger who gives the one they have', stranger, gives, true],
    ['whoever made it', stranger, undoesOwn, true],
    ['whoever it is about', stranger, undoesConcerned, true],
    ['somebody it is not about', participant, undoesOther, false],
    ['a service', service, moves, true],
    [
      'a service without the permission',
      { ...service, permitted: false },
      moves,
      false,
    ],
    [
      'whoever may override any',
      { ...stranger, permitted: false, any: true },
      moves,
      true,
    ],
  ])('%s', (_who, standing, intention, expected) => {
    expect(mayOverride(standing, intention)).toBe(expected);
  });
});
