import {
  CommonValidatorFunctions,
  Entity,
  entitySchemaValidator,
  FieldFormatEntityPolicy,
} from '@backstage/catalog-model';
import fc from 'fast-check';
import { openSloFromEntity, openSloToEntity } from './entity';

const slo = (metadata: object): Entity => ({
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: { name: 'a', ...metadata },
  spec: { description: 'What it promises.', service: 'checkout' },
});

const isLegal = entitySchemaValidator();

describe('openSloToEntity', () => {
  it('repeats the display name as title and the description', () => {
    const { metadata } = openSloToEntity(slo({ displayName: 'Checkout' }));
    expect(metadata).toMatchObject({
      title: 'Checkout',
      displayName: 'Checkout',
      description: 'What it promises.',
    });
    expect(metadata.annotations).toEqual({});
  });

  it('keeps a title that is there already', () => {
    const { metadata } = openSloToEntity(slo({ displayName: 'A', title: 'B' }));
    expect(metadata.title).toBe('B');
  });

  it.each([
    [['prod'], 'prod'],
    [['team-a', 'team-b'], 'team-a_team-b'],
    ['two words', 'two-words'],
    ['x'.repeat(80), 'x'.repeat(63)],
    ['(!)', ''],
    [7, undefined],
    [[], undefined],
  ])('makes the label %j %j', (label, expected) => {
    const entity = openSloToEntity(slo({ labels: { team: label } }));
    expect(entity.metadata.labels?.team).toBe(expected);
    expect(openSloFromEntity(entity).metadata).toMatchObject({
      labels: { team: label },
    });
  });

  it('is legal in the catalog and loses nothing, whatever the labels and annotations', async () => {
    const values = fc.oneof(
      fc.string(),
      fc.array(fc.string()),
      fc.integer(),
      fc.constant(null),
    );
    const keys = fc.oneof(
      fc.constantFrom(
        'team',
        'callboard.dev/tier',
        '-',
        'a b',
        '',
        '__proto__',
      ),
      fc.string(),
    );
    const maps = fc.dictionary(keys, values, { noNullPrototype: true });
    const policy = new FieldFormatEntityPolicy();
    await fc.assert(
      fc.asyncProperty(maps, maps, async (labels, annotations) => {
        const original = slo({ labels, annotations });
        const entity = openSloToEntity(original);
        await policy.enforce(isLegal(entity));
        for (const value of Object.values(entity.metadata.labels ?? {})) {
          expect(
            CommonValidatorFunctions.isValidString(value) || value === '',
          ).toBe(true);
        }
        expect(openSloFromEntity(entity)).toMatchObject({
          metadata: { labels, annotations },
        });
      }),
    );
  });

  it('ignores a note of lost metadata that a person broke', () => {
    const entity = slo({
      annotations: { 'callboard.dev/openslo-metadata': '{"labels": 1' },
    });
    expect(openSloFromEntity(entity).metadata).toMatchObject({
      labels: {},
      annotations: {},
    });
  });
});
