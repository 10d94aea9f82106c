import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('heartbeat on %p', id => {
  async function setUp() {
    const test = await createTestApp({ knex: await databases.init(id) });
    const health = async () =>
      (await request(test.app).get('/evaluation').expect(200)).body;
    const beats = async () =>
      (await request(test.app).get('/heartbeat')).status;
    return { ...test, health, beats };
  }

  it('is alive until three turns and the time of one were missed', async () => {
    const { health, beats, heartbeat, clock } = await setUp();
    await heartbeat.beat();
    clock.advance(240);
    expect(await health()).toEqual({
      alive: true,
      expectedEverySeconds: 60,
      lastCompleted: '2026-03-01T12:00:00.000Z',
    });
    expect(await beats()).toBe(200);
    clock.advance(60);
    expect(await health()).toMatchObject({ alive: false, overdueSeconds: 60 });
    expect((await health()).message).toContain('5 minutes ago');
    expect(await beats()).toBe(503);
    await heartbeat.beat();
    expect(await beats()).toBe(200);
  });

  it('tells lists and monitors the same', async () => {
    const { app, heartbeat, clock } = await setUp();
    await heartbeat.beat();
    clock.advance(600);
    const { body } = await request(app).get('/slos');
    expect(body.evaluation).toMatchObject({ alive: false });
    const { body: bare } = await request(app).get('/heartbeat');
    expect(bare).toEqual({ alive: false });
  });

  it('is reported once when it stops, and once when it goes on', async () => {
    const { heartbeat, clock, logger, announced } = await setUp();
    await heartbeat.beat();
    clock.advance(200);
    await heartbeat.watch();
    expect(logger.error).not.toHaveBeenCalled();
    clock.advance(200);
    await heartbeat.watch();
    await heartbeat.watch();
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(logger.error.mock.calls[0]?.[0]).toContain('7 minutes ago');
    expect(announced).toHaveLength(1);
    await heartbeat.beat();
    await heartbeat.beat();
    expect(announced).toHaveLength(2);
    clock.advance(400);
    await heartbeat.watch();
    expect(logger.error).toHaveBeenCalledTimes(2);
  });

  it('notices, too, when it has never run', async () => {
    const { heartbeat, health, clock, logger } = await setUp();
    expect((await health()).alive).toBe(true);
    clock.advance(300);
    await heartbeat.watch();
    await heartbeat.watch();
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(await health()).toMatchObject({
      alive: false,
      message: 'Evaluation has not run to its end once in 5 minutes',
    });
  });
});
