import { Entity } from '@backstage/catalog-model';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { actionContext } from '../__testUtils__/actionContext';
import { createCatalogEntityAssertAction } from '.';

const entity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});

const known = [
  entity('Group', 'payments'),
  entity('User', 'ada'),
  entity('Component', 'checkout'),
];

type Input = { present?: string[]; absent?: string[]; owner?: string };

async function run(input: Input, isDryRun = false) {
  const catalog = catalogServiceMock({ entities: known });
  const read = jest.spyOn(catalog, 'getEntitiesByRefs');
  const action = createCatalogEntityAssertAction({ catalog });
  const { context } = actionContext({
    input,
    workspacePath: '/nowhere',
    isDryRun,
    getInitiatorCredentials: async () => mockCredentials.user('user:default/u'),
  });
  const error = await action.handler(context).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  return { error, read };
}

describe('catalog:entity:assert', () => {
  it('asks once, as whoever runs the template, and lets pass what is well', async () => {
    const { error, read } = await run({
      owner: 'Group:payments',
      present: ['user:default/ada', 'group:default/Payments'],
      absent: ['shiny-new', 'component:default/other'],
    });
    expect(error).toBeUndefined();
    expect(read).toHaveBeenCalledTimes(1);
    expect(read).toHaveBeenCalledWith(
      {
        entityRefs: [
          'group:default/payments',
          'user:default/ada',
          'component:default/shiny-new',
          'component:default/other',
        ],
        fields: ['kind', 'metadata.name'],
      },
      { credentials: mockCredentials.user('user:default/u') },
    );
  });

  it.each<[string, Input, string, string[]]>([
    [
      'an owner that is not there',
      { owner: 'group:default/nobody' },
      'NotFoundError',
      ['owner: group:default/nobody is not in the catalog'],
    ],
    [
      'an owner that owns nothing',
      { owner: 'component:default/checkout' },
      'InputError',
      ['owner: expected', 'only a group or a user'],
    ],
    [
      'an empty owner',
      { owner: '' },
      'InputError',
      ['owner: expected a ref such as group:default/name', 'found nothing'],
    ],
    [
      'a taken name, in whatever case',
      { absent: ['Checkout'] },
      'ConflictError',
      ['absent[0]: component:default/checkout is in the catalog already'],
    ],
    [
      'a ref without its kind',
      { present: ['payments'] },
      'InputError',
      ['present[0]: expected a ref with its kind', 'found "payments"'],
    ],
    [
      'names that are none',
      { absent: ['a b', 'x'.repeat(64), '$(id)', "it's", 'größe'] },
      'InputError',
      ['absent[0]:', 'absent[1]:', 'absent[2]:', 'absent[3]:', 'absent[4]:'],
    ],
    [
      'everything at once',
      {
        owner: 'group:nobody',
        present: ['system:default/gone'],
        absent: ['checkout', ''],
      },
      'InputError',
      [
        'owner: group:default/nobody is not',
        'present[0]: system:default/gone is not',
        'absent[0]: component:default/checkout is in',
        'absent[1]: expected the name of a component',
      ],
    ],
  ])('refuses %s', async (_, input, name, parts) => {
    for (const isDryRun of [false, true]) {
      const { error } = await run(input, isDryRun);
      expect(error?.name).toBe(name);
      for (const part of parts) expect(error?.message).toContain(part);
      expect(error?.message.split('\n- ').length).toBeGreaterThan(1);
    }
  });

  it('asks nobody where there is nothing to ask, and passes over what was not filled in', async () => {
    const { error, read } = await run({ present: new Array(1), absent: [] });
    expect(error).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
  });
});
