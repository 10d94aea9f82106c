import express from 'express';
import request from 'supertest';
import { PortalTraffic } from './PortalTraffic';

function portal() {
  let now = 1_000_000;
  const traffic = PortalTraffic.create(() => now);
  const app = express();
  app.use(traffic.middleware);
  const plugin = express.Router();
  plugin.get('/ok', (_req, res) => {
    now += 0.1;
    res.json({});
  });
  plugin.get('/slow', (_req, res) => {
    now += 2;
    res.json({});
  });
  plugin.get('/broken', () => {
    throw new Error('broken');
  });
  plugin.get('/not-found', (_req, _res, next) => {
    next(Object.assign(new Error('no such entity'), { status: 404 }));
  });
  plugin.get('/not-signed-in', (_req, res) => {
    res.sendStatus(401);
  });
  plugin.get('/turned-away', (_req, res) => {
    res.sendStatus(429);
  });
  plugin.get('/stream', (_req, res) => {
    now += 60;
    res.type('text/event-stream').end();
  });
  app.use('/api/plugin', plugin);
  app.post('/api/slo/samples', (_req, res) => {
    res.json({});
  });
  app.get('/.backstage/health/v1/readiness', (_req, res) => {
    res.sendStatus(503);
  });
  return { app, counted: () => traffic.counter.buckets()[0] };
}

describe('the portal counting its own traffic', () => {
  it.each([
    ['an answer in time is good', '/api/plugin/ok', { failed: 0, slow: 0 }],
    [
      'a slow answer is slow, not failed',
      '/api/plugin/slow',
      { failed: 0, slow: 1 },
    ],
    ['an exception is a failure', '/api/plugin/broken', { failed: 1 }],
    [
      'being turned away is a failure',
      '/api/plugin/turned-away',
      { failed: 1 },
    ],
    ['a path nothing serves is a failure', '/api/nothing', { failed: 1 }],
    [
      'a path its plugin does not serve is a failure',
      '/api/plugin/nothing',
      { failed: 1 },
    ],
    [
      'an entity that is not there is an answer',
      '/api/plugin/not-found',
      { failed: 0 },
    ],
    ['not signed in is an answer', '/api/plugin/not-signed-in', { failed: 0 }],
    ['a page that is not there is an answer', '/robots.txt', { failed: 0 }],
    ['a stream is not timed', '/api/plugin/stream', { failed: 0, timed: 0 }],
  ])('%s', async (_title, path, expected) => {
    const { app, counted } = portal();
    await request(app).get(path);
    expect(counted()).toMatchObject({ total: 1, ...expected });
  });

  it('does not count health checks, preflights and its own samples', async () => {
    const { app, counted } = portal();
    await request(app).get('/.backstage/health/v1/readiness');
    await request(app).post('/api/slo/samples');
    await request(app).options('/api/plugin/ok');
    expect(counted()).toBeUndefined();
  });
});
