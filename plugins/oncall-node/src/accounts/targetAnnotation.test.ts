import {
  annotatedTargets,
  directoryAnnotations,
  TargetAnnotation,
} from './targetAnnotation';

const annotation: TargetAnnotation = {
  kind: 'service',
  key: 'acme.example/service-id',
  accountKey: 'acme.example/account',
};
const main = { name: 'main', isDefault: true };
const other = { name: 'other', isDefault: false };

describe('annotatedTargets', () => {
  it('are those of the account that is chosen', () => {
    const entity = {
      [annotation.key]: 'S1, S2',
      [annotation.accountKey]: 'other',
    };
    expect(annotatedTargets(annotation, other, entity)).toEqual([
      { kind: 'service', id: 'S1' },
      { kind: 'service', id: 'S2' },
    ]);
    expect(annotatedTargets(annotation, main, entity)).toEqual([]);
    expect(annotatedTargets(annotation, main, {})).toEqual([]);
  });
});

describe('directoryAnnotations', () => {
  it('are read as the target again', () => {
    for (const account of [main, other]) {
      const { annotation: own, accountAnnotation } = directoryAnnotations(
        annotation,
        account,
        'S1',
      );
      const entity = Object.fromEntries(
        [own, accountAnnotation]
          .filter(one => one !== undefined)
          .map(({ key, value }) => [key, value]),
      );
      expect(annotatedTargets(annotation, account, entity)).toEqual([
        { kind: 'service', id: 'S1' },
      ]);
    }
  });

  it('name no account where it is the default', () => {
    expect(directoryAnnotations(annotation, main, 'S1')).not.toHaveProperty(
      'accountAnnotation',
    );
  });
});
