import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';
import {
  componentEntity,
  groupEntity,
  scheduleEntity,
  userEntity,
} from '../__testUtils__/entities';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('judging on %p', id => {
  it('asks the database as often for many services as for few', async () => {
    const statements = async (services: number) => {
      const knex = await databases.init(id);
      const { reachabilityJudge } = await createTestApp({
        knex,
        entities: [
          groupEntity('payments'),
          userEntity('ada'),
          userEntity('bob'),
          ...Array.from({ length: services }, (_, index) => [
            scheduleEntity(`schedule-${index}`),
            componentEntity(`service-${index}`, {
              annotations: {
                'callboard.dev/on-call-schedule': `schedule-${index}`,
              },
            }),
          ]).flat(),
        ],
      });
      let count = 0;
      knex.on('query', () => {
        count += 1;
      });
      await reachabilityJudge.judgeAll();
      return count;
    };
    expect(await statements(40)).toBe(await statements(2));
  });
});
