import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { join } from 'node:path';
import { PLAIN_ANSWERS } from '../answers';
import { RenderedTemplate, renderTemplate } from '../harness';
import { REDIS, startPostgres, startRedis } from './databases';
import { describeWith } from './describeWith';
import { bootService, FASTAPI, runModule } from './fastapi';
import { freePort } from '../freePorts';
import { startPortal } from './portal';
import { PROMETHEUS, startPrometheus } from './prometheus';
import { TimeLapse } from './TimeLapse';
import { until } from './until';

const NAME = 'refund-intake';
const BUCKET = 300;
const STEP = 15;
const SHOTS = 120;

jest.setTimeout(120_000);

describeWith(FASTAPI)('a service made by the template fastapi-service', () => {
  let rendered: RenderedTemplate;
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let env: NodeJS.ProcessEnv;
  let redisPort: number;

  beforeAll(async () => {
    [rendered, postgres, redisPort] = await Promise.all([
      renderTemplate('fastapi-service', {
        ...PLAIN_ANSWERS,
        latencySeconds: 0.25,
      }),
      startPostgres(),
      freePort(),
    ]);
    env = {
      DATABASE_URL: postgres.url,
      REDIS_URL: `redis://127.0.0.1:${redisPort}/0`,
    };
  });

  it('says what it lacks, lives all the while, and stops when it is asked to', async () => {
    const service = await bootService(rendered.path, env);
    expect(await service.readiness()).toEqual({
      status: 503,
      problems: ['migrations', 'redis'],
    });
    expect(
      await runModule(rendered.path, env, 'alembic', 'upgrade', 'head'),
    ).toMatchObject({ code: 0 });
    expect(await service.readiness()).toEqual({
      status: 503,
      problems: ['redis'],
    });
    expect((await fetch(`${service.url}/livez`)).status).toBe(200);
    expect(await service.stop()).toBe(0);
    expect(service.said()).toContain('"message": "stopped"');
    expect(service.said()).not.toContain(postgres.url);
  });

  describeWith(REDIS)('with Redis', () => {
    let redis: Awaited<ReturnType<typeof startRedis>>;
    beforeAll(async () => {
      redis = await startRedis(redisPort);
    });
    afterAll(async () => {
      await redis.stop();
    });

    it('is ready once it lacks nothing', async () => {
      const service = await bootService(rendered.path, env);
      expect(
        await until(service.readiness, ({ status }) => status === 200),
      ).toEqual({ status: 200, problems: [] });
      expect(await service.stop()).toBe(0);
    });

    it('passes the tests it brings', async () => {
      const { code, said } = await runModule(
        rendered.path,
        env,
        'pytest',
        '-q',
        '-p',
        'no:cacheprovider',
      );
      expect({ code, said: code === 0 ? '' : said }).toEqual({
        code: 0,
        said: '',
      });
    });
  });

  describeWith(PROMETHEUS)('with a real Prometheus', () => {
    it('is measured, and the portal has a number for its promises', async () => {
      const service = await bootService(rendered.path, env);
      const now = Math.floor(Date.now() / 1000);
      const end = Math.floor(now / BUCKET) * BUCKET;
      const lapse = TimeLapse.create({
        target: `job="${NAME}",instance="127.0.0.1:${service.port}"`,
        from: end - (SHOTS - 1) * STEP,
        step: STEP,
      });
      const shoot = async (from: number, to: number) => {
        for (let shot = from; shot < to; shot += 1) {
          lapse.take(await service.metrics());
          await service.send(`key-${shot}`);
        }
      };
      await shoot(0, SHOTS - 10);
      expect(await service.send('last')).toBe(201);

      // The database goes; whoever would restart the service for it would make nothing better.
      await postgres.stop();
      expect(await service.send('without')).toBe(503);
      expect((await service.readiness()).status).toBe(503);
      expect((await service.readiness()).problems).toContain('database');
      expect((await fetch(`${service.url}/livez`)).status).toBe(200);
      await shoot(SHOTS - 10, SHOTS);

      const prometheus = await startPrometheus({
        job: NAME,
        port: service.port,
        history: lapse.toOpenMetrics(),
        rules: rendered.read(`monitoring/${NAME}.rules.yaml`),
      });
      expect(
        await until(
          () => prometheus.value(`up{job="${NAME}"}`),
          up => up === 1,
        ),
      ).toBe(1);
      const rules = await until(prometheus.rules, all =>
        all.every(({ health }) => health === 'ok'),
      );
      expect(rules.filter(({ health }) => health !== 'ok')).toEqual([]);
      expect(
        rules.filter(({ type }) => type === 'alerting').length,
      ).toBeGreaterThan(5);

      const portal = await startPortal({
        entityFile: join(rendered.path, 'catalog-info.yaml'),
        prometheusUrl: prometheus.url,
      });
      const slos = await portal.slosOf(`component:default/${NAME}`, 3);
      const statusOf = (name: string): SloStatus | undefined =>
        slos.find(({ ref }) => ref === `slo:default/${NAME}-${name}`);

      const total = lapse.last('http_requests_total', /./);
      const bad = lapse.last('http_requests_total', /status="5/);
      expect(bad).toBeGreaterThan(5);
      expect(statusOf('availability')).toMatchObject({
        entityRef: `component:default/${NAME}`,
        good: total - bad,
        total,
        sli: (total - bad) / total,
        errorBudgetRemaining: expect.closeTo(1 - bad / total / 0.0005, 6),
        target: 0.9995,
      });
      const fast = lapse.last(
        'http_request_duration_seconds_bucket',
        /le="0.25"/,
      );
      expect(statusOf('latency')).toMatchObject({
        good: fast,
        total,
        sli: fast / total,
      });
      // Nothing was queued: that is no promise kept.
      expect(statusOf('jobs')).toMatchObject({ sli: null });
      expect(statusOf('jobs')?.state).not.toBe('healthy');

      await portal.stop();
      await prometheus.stop();
      expect(await service.stop()).toBe(0);
    });
  });
});
