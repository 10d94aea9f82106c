import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findProgram,
  PLAIN_ANSWERS,
  PYTHON,
  renderTemplate,
  RenderedTemplate,
  runProgram,
  skip,
} from '../index';

jest.setTimeout(60_000);

const answers = (broker: string) => ({
  ...PLAIN_ANSWERS,
  broker,
  producers: ['component:default/checkout-api'],
  consumers: ['component:default/ledger'],
});

const ME = {
  GIT_AUTHOR_NAME: 't',
  GIT_AUTHOR_EMAIL: 't@example.com',
  GIT_COMMITTER_NAME: 't',
  GIT_COMMITTER_EMAIL: 't@example.com',
};

/** Stand-ins for what talks to a cluster: they write down how they were called and answer with what is given. */
class StandIns {
  static create(): StandIns {
    return new StandIns(mkdtempSync(join(tmpdir(), 'stand-ins-')));
  }

  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes `name` a program that says `answer` and ends with `code`. */
  add(name: string, answer: string, code = 0) {
    const file = join(this.#folder, name);
    writeFileSync(join(this.#folder, `${name}.answer`), answer);
    writeFileSync(
      file,
      `#!/bin/sh\necho "$(basename "$0") $*" >> "${
        this.#folder
      }/calls"\ncat "$0.answer"\nexit ${code}\n`,
    );
    chmodSync(file, 0o755);
  }

  get env() {
    return { ...process.env, PATH: `${this.#folder}:${process.env.PATH}` };
  }

  calls(): string[] {
    const file = join(this.#folder, 'calls');
    try {
      const calls = readFileSync(file, 'utf8').trim().split('\n');
      rmSync(file);
      return calls;
    } catch {
      return [];
    }
  }

  remove() {
    rmSync(this.#folder, { recursive: true });
  }
}

describe.each(['kafka', 'rabbitmq'])('scripts of a %s', broker => {
  let rendered: RenderedTemplate;
  let standIns: StandIns;
  beforeAll(async () => {
    rendered = await renderTemplate('messaging', answers(broker));
    standIns = StandIns.create();
    standIns.add('kcat', 'partition 0 offset 7 time 1 size 90\n');
    standIns.add(
      'kubectl',
      '[{"name": "refund-intake", "messages": 3}, {"name": "refund-intake-dead-letters", "messages": 7}]',
    );
  });
  afterAll(() => standIns.remove());

  const run = async (script: string, ...args: string[]) => {
    const bash = findProgram('bash');
    if (!bash || !findProgram('jq')) {
      skip('scripts of messaging', 'apt-get install bash jq');
      return undefined;
    }
    const result = await runProgram(
      bash,
      [join(rendered.path, 'scripts', script), ...args],
      { env: { ...standIns.env, KCAT_CONFIG: '/dev/null' } },
    );
    return { ...result, calls: standIns.calls() };
  };
  const writes = (calls: string[]) =>
    calls.filter(call => / -P |set_parameter|kubectl apply/.test(call));

  it('replay.sh sends nothing unless it is told to', async () => {
    const result = await run('replay.sh');
    if (!result) return;
    expect(result).toMatchObject({
      code: 0,
      said: expect.stringContaining('Nothing was sent'),
    });
    expect(result.calls).not.toEqual([]);
    expect(writes(result.calls)).toEqual([]);
  });

  it('replay.sh sends as many as it is told to', async () => {
    const result = await run('replay.sh', '--execute', '--max', '5');
    if (!result) return;
    expect(result.code).toBe(0);
    expect(writes(result.calls)).toHaveLength(1);
    expect(result.calls.join('\n')).toMatch(
      broker === 'kafka' ? /-c 5 / : /"src-delete-after": 5/,
    );
  });

  it.each([['--max', '0'], ['--max', '1; rm -rf /'], ['--everything']])(
    'replay.sh refuses %s %s',
    async (...args) => {
      const result = await run('replay.sh', ...args);
      if (!result) return;
      expect({ code: result.code, calls: result.calls }).toEqual({
        code: 2,
        calls: [],
      });
    },
  );

  it('apply.sh applies nothing unless it is told to', async () => {
    standIns.add('kubectl', '+  partitions: 24\n', 1);
    const shown = await run('apply.sh');
    if (!shown) return;
    expect(shown.said).toContain('Nothing was changed');
    expect(writes(shown.calls)).toEqual([]);
    const applied = await run('apply.sh', '--execute');
    expect(applied?.calls.join('\n')).toMatch(
      new RegExp(`kubectl apply --server-side --filename .*/${broker}$`),
    );
  });
});

describe('schema/check.py of messaging', () => {
  let folder: string;
  let schema: string;
  const git = (...args: string[]) =>
    runProgram('git', args, { cwd: folder, env: { ...process.env, ...ME } });

  beforeAll(async () => {
    folder = (await renderTemplate('messaging', answers('kafka'))).path;
    schema = join(folder, 'schema/message.schema.json');
    if (!findProgram('git')) return;
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'Before');
  });

  /** How it ends once the schema was changed after it was committed; undefined where something is not installed. */
  async function check(change: (text: string) => string) {
    if (!findProgram('git') || !PYTHON) {
      skip('schema/check.py', 'apt-get install git python3 python3-jsonschema');
      return undefined;
    }
    const before = readFileSync(schema, 'utf8');
    writeFileSync(schema, change(before));
    const { code } = await runProgram(PYTHON, [
      join(folder, 'schema/check.py'),
      'HEAD',
    ]);
    writeFileSync(schema, before);
    return code;
  }

  it.each<[string, number, (text: string) => string]>([
    ['nothing', 0, text => text],
    [
      'a new property',
      0,
      text => text.replace('"reference": {', '"note": {},\n"reference": {'),
    ],
    [
      'a property that is gone',
      1,
      text => text.replace('"occurredAt": {', '"at": {'),
    ],
    [
      'a property that has become required',
      1,
      text => text.replace('["reference"]', '["reference", "note"]'),
    ],
    [
      'another type',
      1,
      text => text.replace('"minLength": 1', '"type": "integer"'),
    ],
  ])('with %s ends with %d', async (_, code, change) => {
    expect((await check(change)) ?? code).toBe(code);
  });
});
