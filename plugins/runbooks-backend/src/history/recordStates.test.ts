import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Knex } from 'knex';
import { applyRunbooksMigrations } from '../database/applyRunbooksMigrations';
import { HistoryRow } from '../database/rows';
import { recordStates, StateChange } from './recordStates';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const at = (time: string) => new Date(`2026-03-01T${time}:00.000Z`);

const change = (
  state: string,
  time: string,
  rest: Partial<StateChange> = {},
): StateChange => ({
  pageId: 'p',
  aspect: 'liveness',
  state,
  reason: `it is ${state}`,
  at: at(time),
  ...rest,
});

async function spans(knex: Knex, pageId = 'p'): Promise<string[]> {
  const rows: HistoryRow[] = await knex('runbooks_history')
    .where({ page_id: pageId })
    .orderBy(['aspect', 'from_at']);
  return rows.map(
    ({ aspect, state, from_at, to_at }) =>
      `${aspect} ${state} ${from_at.slice(11, 16)}–${
        to_at?.slice(11, 16) ?? ''
      }`,
  );
}

describe.each(databases.eachSupportedId())('recordStates on %p', id => {
  const start = async () => {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    const record = async (...changes: StateChange[]) =>
      (await recordStates({ tx: knex, changes })).map(({ state }) => state);
    return { knex, record };
  };

  it('keeps one interval per state', async () => {
    const { knex, record } = await start();
    expect(await record(change('live', '10:00'))).toEqual(['live']);
    expect(
      await record(change('live', '11:00', { reason: 'as ever' })),
    ).toEqual([]);
    expect(await record(change('dead', '12:00'))).toEqual(['dead']);
    expect(await record(change('live', '13:00'))).toEqual(['live']);
    expect(await spans(knex)).toEqual([
      'liveness live 10:00–12:00',
      'liveness dead 12:00–13:00',
      'liveness live 13:00–',
    ]);
  });

  it('tells pages and aspects apart, and takes the last of several changes', async () => {
    const { knex, record } = await start();
    await record(
      change('dead', '10:00'),
      change('live', '10:00'),
      change('complete', '10:00', { aspect: 'quality' }),
      change('dead', '10:00', { pageId: 'q' }),
    );
    await record(
      change('unknown', '11:00'),
      change('complete', '11:00', { aspect: 'quality' }),
    );
    expect(await spans(knex)).toEqual([
      'liveness live 10:00–11:00',
      'liveness unknown 11:00–',
      'quality complete 10:00–',
    ]);
    expect(await spans(knex, 'q')).toEqual(['liveness dead 10:00–']);
  });

  it('has no intervals without length, also where a clock is set back', async () => {
    const { knex, record } = await start();
    await record(change('unknown', '10:00'));
    await record(change('live', '10:00'));
    expect(await spans(knex)).toEqual(['liveness live 10:00–']);
    await record(change('dead', '09:00'));
    expect(await spans(knex)).toEqual(['liveness dead 10:00–']);
  });

  it('takes any number', async () => {
    const { knex, record } = await start();
    const many = (state: string, time: string) =>
      Array.from({ length: 2000 }, (_, index) =>
        change(state, time, { pageId: `p${index}` }),
      );
    await record(...many('live', '10:00'));
    expect(await record(...many('dead', '11:00'))).toHaveLength(2000);
    const [row] = await knex('runbooks_history').count({ count: '*' });
    expect(Number(row?.count)).toBe(4000);
  });
});
