import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { alertRow, pageRow, useRow } from '../../__testUtils__/rows';
import { seed } from '../../__testUtils__/seed';
import { applyRunbooksMigrations } from '../../database/applyRunbooksMigrations';
import { readSubjects } from './readSubjects';

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';
const page = pageRow({ id: 'p' });

describe.each(databases.eachSupportedId())('readSubjects on %p', id => {
  it('counts the paging alerts of one SLO once, by policy or rule, and others by name', async () => {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    const alert = (row: Partial<ReturnType<typeof alertRow>>) =>
      alertRow({
        entity_ref: CHECKOUT,
        name: 'AnswersBurn1h',
        page_id: 'p',
        ...row,
      });
    const policy = {
      scope: 'catalog',
      via: 'alert-policy',
      subject: 'answers',
    } as const;
    await seed(knex, {
      pages: [page],
      uses: [useRow({ page_id: 'p', entity_ref: CHECKOUT })],
      alerts: [
        alert(policy),
        alert({ ...policy, name: 'AnswersBurn6h' }),
        alert({ ...policy, name: 'AnswersAbsent', paging: false }),
        alert({ name: 'AnswersBurn1h' }),
        alert({ name: 'QueueFull', anchor: 'the-queue' }),
        alert({ name: 'Elsewhere', page_id: 'other' }),
      ],
    });
    expect(await readSubjects(knex, [page])).toEqual(
      new Map([
        [
          'p',
          [
            {
              title: 'answers',
              alerts: ['AnswersBurn1h', 'AnswersBurn6h'],
              anchors: [],
            },
            {
              title: 'QueueFull',
              alerts: ['QueueFull'],
              anchors: ['the-queue'],
            },
          ],
        ],
      ]),
    );
  });
});
