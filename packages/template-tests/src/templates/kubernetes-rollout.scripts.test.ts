import { JsonObject } from '@backstage/types';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakePrograms } from '../fakes';
import { findProgram, PLAIN_ANSWERS, renderOnce, skip } from '../index';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'rollout-'));
afterAll(() => rmSync(folder, { recursive: true }));

const canRun = ['jq', 'awk'].every(findProgram);
if (!canRun) skip('the scripts of kubernetes-rollout', 'apt-get install jq');

const NAMESPACE = '--namespace refund-intake-production';
const sample = (value: string) =>
  `echo '{"data":{"result":[{"value":[1,"${value}"]}]}}'`;
const QUICK = {
  PROMETHEUS_URL: 'http://prometheus',
  JUDGE_INTERVAL_SECONDS: '0',
  POLL_SECONDS: '0',
};

async function scripts(strategy: string, programs: Record<string, string>) {
  const answers: JsonObject = {
    ...PLAIN_ANSWERS,
    imageDigest: `sha256:${'0123456789abcdef'.repeat(4)}`,
    strategy,
  };
  const { path } = await renderOnce('kubernetes-rollout', answers);
  const fakes = FakePrograms.create(folder, programs);
  return {
    calls: () => fakes.calls().map(call => call.replaceAll(path, '.')),
    run: (name: string, args: string[], env: Record<string, string> = {}) =>
      fakes.run(join(path, 'scripts', name), args, { ...QUICK, ...env }),
  };
}

(canRun ? describe : describe.skip)('a rolling update', () => {
  const undo = `kubectl ${NAMESPACE} rollout undo deployment/refund-intake`;

  it('stands when the promise is kept', async () => {
    const { run, calls } = await scripts('rolling', {
      kubectl: '',
      curl: sample('0.0001'),
    });
    expect(await run('rollout.sh', ['production'])).toMatchObject({ code: 0 });
    expect(calls().filter(call => call.startsWith('kubectl'))).toEqual([
      expect.stringMatching(
        /^kubectl apply --server-side .* -k .*overlays\/production$/,
      ),
      `kubectl ${NAMESPACE} rollout status deployment/refund-intake --timeout 900s`,
    ]);
    expect(calls()).toContainEqual(
      expect.stringContaining(
        'query=slo:sli_error:ratio_rate5m{slo="slo:default/refund-intake-availability",objective="availability"}',
      ),
    );
  });

  it.each([
    ['is broken', sample('0.5')],
    ['cannot be seen', 'exit 7'],
    ['has no traffic', `echo '{"data":{"result":[]}}'`],
    ['is no number', sample('NaN')],
  ])('is taken back when the promise %s', async (_what, curl) => {
    const { run, calls } = await scripts('rolling', { kubectl: '', curl });
    expect(await run('rollout.sh', ['production'])).toMatchObject({ code: 1 });
    expect(calls()).toContain(undo);
  });

  it('is taken back when pods do not become ready', async () => {
    const { run, calls } = await scripts('rolling', {
      kubectl: '[[ "$*" != *"--timeout 900s"* ]]',
      curl: '',
    });
    expect(await run('rollout.sh', ['production'])).toMatchObject({ code: 1 });
    expect(calls()).toContain(undo);
  });

  it('is not judged in staging', async () => {
    const { run, calls } = await scripts('rolling', {
      kubectl: '',
      curl: 'exit 7',
    });
    expect(await run('rollout.sh', ['staging'])).toMatchObject({ code: 0 });
    expect(calls().some(call => call.startsWith('curl'))).toBe(false);
  });

  it.each([
    ['allow', 'stop', 0],
    ['deny', 'go', 1],
    ['unknown', 'go', 0],
    ['unknown', 'stop', 1],
  ])(
    'asks the budget: %s, and %s where it is not known',
    async (decision, GATE_ON_UNKNOWN, code) => {
      const { run, calls } = await scripts('rolling', {
        kubectl: '',
        curl: `[[ "$*" == *api/slo/gate* ]] && echo '{"decision":"${decision}","reasons":[{"decision":"${decision}","message":"why"}]}'`,
      });
      const env = { PORTAL_URL: 'http://portal', GATE_ON_UNKNOWN };
      expect(await run('gate.sh', ['production'], env)).toMatchObject({
        code,
        said: expect.stringContaining('why'),
      });
      expect(calls()).toEqual([
        expect.stringContaining('entityRef=component:default/refund-intake'),
      ]);
    },
  );

  it('brings nothing out when the budget is spent', async () => {
    const { run, calls } = await scripts('rolling', {
      kubectl: '',
      curl: `echo '{"decision":"deny","reasons":[]}'`,
    });
    const env = { PORTAL_URL: 'http://portal' };
    expect(await run('rollout.sh', ['production'], env)).toMatchObject({
      code: 1,
    });
    expect(calls().some(call => call.startsWith('kubectl'))).toBe(false);
  });

  it('goes back to the version before, to a certain one, or only says so', async () => {
    const { run, calls } = await scripts('rolling', { kubectl: '' });
    await run('rollback.sh', ['production']);
    await run('rollback.sh', ['production', '41']);
    expect(calls().filter(call => call.includes('undo'))).toEqual([
      undo,
      `${undo} --to-revision=41`,
    ]);
    const before = calls().length;
    expect(
      await run('rollback.sh', ['production'], { DRY_RUN: '1' }),
    ).toMatchObject({
      code: 0,
      said: expect.stringContaining(`would run: ${undo}`),
    });
    expect(calls()).toHaveLength(before);
  });

  it.each([[[]], [['elsewhere']], [['production', '1; rm -rf /']]])(
    'touches nothing for %j',
    async args => {
      const { run, calls } = await scripts('rolling', { kubectl: '' });
      expect(await run('rollback.sh', args)).toMatchObject({ code: 1 });
      expect(calls()).toEqual([]);
    },
  );
});

(canRun ? describe : describe.skip)('a rollout of Argo', () => {
  const status = (phase: string) =>
    `[[ "$*" == *generation* ]] && echo -n "2 2 ${phase}" || { [[ "$*" != *" get "* ]] || echo -n "${phase}"; }`;

  it.each([
    ['Healthy', 0, 'runs in production'],
    ['Degraded', 1, 'the rollout was aborted'],
  ])('that ends %s', async (phase, code, words) => {
    const { run } = await scripts('argo-rollouts', { kubectl: status(phase) });
    expect(await run('rollout.sh', ['production'])).toMatchObject({
      code,
      said: expect.stringContaining(words),
    });
  });

  it('is waited for no longer than it may take', async () => {
    const { run } = await scripts('argo-rollouts', {
      kubectl: status('Paused'),
    });
    expect(
      await run('rollout.sh', ['production'], { ROLLOUT_SECONDS: '1' }),
    ).toMatchObject({
      code: 1,
      said: expect.stringContaining('is Paused after 1 s'),
    });
  });

  it('is sent home while it is under way, and undone when it is through', async () => {
    const argo = `kubectl argo rollouts ${NAMESPACE}`;
    const under = await scripts('argo-rollouts', {
      kubectl: status('Progressing'),
    });
    await under.run('rollback.sh', ['production']);
    expect(under.calls().slice(1)).toEqual([`${argo} abort refund-intake`]);

    const through = await scripts('argo-rollouts', {
      kubectl: status('Healthy'),
    });
    await through.run('rollback.sh', ['production', '41']);
    expect(through.calls().slice(1)).toEqual([
      `${argo} undo refund-intake --to-revision=41`,
      `${argo} promote refund-intake --full`,
      `${argo} status refund-intake --timeout 600s`,
    ]);
  });
});
