import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { NOON } from '../__testUtils__/rows';
import { seed } from '../__testUtils__/seed';
import { applyRunbooksMigrations } from '../database/applyRunbooksMigrations';
import { LivenessStore } from './LivenessStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const AT = new Date(NOON);
const at = (minute: number) =>
  `2026-03-01T11:${String(minute).padStart(2, '0')}:00.000Z`;

describe.each(databases.eachSupportedId())('LivenessStore on %p', id => {
  async function setUp() {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    const page = (name: string, host: string, minute: number) => ({
      id: name,
      host,
      due_at: at(minute),
    });
    await seed(knex, {
      pages: [
        page('a3', 'a', 3),
        page('a1', 'a', 1),
        page('a2', 'a', 2),
        page('b5', 'b', 5),
        page('c0', 'c', 0),
        { ...page('ended', 'd', 0), ended_at: NOON },
        { ...page('markdown', 'e', 0), kind: 'markdown' },
        { id: 'now', host: 'f', due_at: NOON },
        { id: 'later', host: 'g', due_at: '2026-03-01T12:00:00.001Z' },
      ],
    });
    const store = LivenessStore.create({ knex });
    const due = async (options: Partial<Parameters<typeof store.due>[0]>) =>
      (
        await store.due({
          at: AT,
          perHost: 10,
          limit: 100,
          except: [],
          ...options,
        })
      ).map(row => row.id);
    return { store, due };
  }

  it('finds what is due for longest, of each host only so many', async () => {
    const { due } = await setUp();
    expect(await due({})).toEqual(['c0', 'a1', 'a2', 'a3', 'b5', 'now']);
    expect(await due({ perHost: 2 })).toEqual(['c0', 'a1', 'a2', 'b5', 'now']);
    expect(await due({ limit: 2 })).toEqual(['c0', 'a1']);
    expect(await due({ except: ['a', 'c'] })).toEqual(['b5', 'now']);
  });

  it('puts pages off, and brings them forward', async () => {
    const { store, due } = await setUp();
    await store.setDue(['c0', 'a1', 'b5'], new Date('2026-03-01T13:00:00Z'));
    expect(await due({})).toEqual(['a2', 'a3', 'now']);
    await store.setDue(['later'], AT);
    expect(await due({})).toEqual(['a2', 'a3', 'later', 'now']);
  });
});
