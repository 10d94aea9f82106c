import { ServerResponse } from 'node:http';
import { Intercept } from '../__testUtils__/fakePrometheus';
import { threshold } from '../__testUtils__/queries';
import { fetchFrom } from '../__testUtils__/withSource';

const FROM = 1_800_000_000;
const span = { from: FROM, to: FROM + 300 };
const services = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const queryOf = (service: string) =>
  threshold(
    span,
    `max(load{service="${service}"})`,
    { op: 'lt', value: 5 },
    { digest: service },
  );

/** The services that a grouped or a single query asks for. */
const askedFor = (query: string) =>
  /service=~?"([^"]*)"/.exec(query)?.[1]?.split('|') ?? [];

const answer = (res: ServerResponse, found: string[], more: object = {}) => {
  const result = found.map(service => ({
    metric: { service },
    values: [1, 2, 3, 4, 5].map(minute => [FROM + minute * 60, '1']),
  }));
  const data = { resultType: 'matrix', result };
  res.end(JSON.stringify({ status: 'success', data, ...more }));
};

const refuse = (res: ServerResponse, errorType: string, error: string) => {
  res.writeHead(422);
  res.end(JSON.stringify({ status: 'error', errorType, error }));
};

const fetchAll = (intercept: Intercept, settings = {}) =>
  fetchFrom({ intercept, settings }, services.map(queryOf));

describe('a fused query', () => {
  it('gives each its own answer, and says what it shared', async () => {
    const { answers, asked } = await fetchAll(({ form }, res) => {
      answer(res, askedFor(form.get('query') ?? ''));
      return true;
    });
    expect(asked.map(({ form }) => form.get('query'))).toEqual([
      'max by (service) (load{service=~"a|b|c|d|e|f|g|h"})',
    ]);
    expect(answers).toMatchObject(
      services.map(digest => ({
        digest,
        buckets: [{ good: 5, total: 5, observedSeconds: 300 }],
        sent: [
          {
            role: 'value',
            query: `max(load{service="${digest}"})`,
            sent: expect.stringContaining(`service=~"${digest}|`),
            fusedWith: 7,
          },
        ],
      })),
    );
  });

  it('leaves unknown what is missing in the answer', async () => {
    const { answers } = await fetchAll(({ form }, res) => {
      const found = askedFor(form.get('query') ?? '');
      answer(
        res,
        found.filter(service => service !== 'c'),
      );
      return true;
    });
    const observed = answers.map(a => (a.outcome === 'ok' ? a.buckets : []));
    expect(observed.map(buckets => buckets.length)).toEqual([
      1, 1, 0, 1, 1, 1, 1, 1,
    ]);
  });

  it('is halved until what fails is alone', async () => {
    const { answers, asked } = await fetchAll(({ form }, res) => {
      const found = askedFor(form.get('query') ?? '');
      if (found.includes('f')) refuse(res, 'execution', 'cannot compute f');
      else answer(res, found);
      return true;
    });
    expect(answers).toMatchObject(
      services.map(digest =>
        digest === 'f'
          ? { digest, data: 'invalid', code: 'execution' }
          : { digest, outcome: 'ok', buckets: [{ total: 5 }] },
      ),
    );
    // All, then abcd and efgh, then ef and gh, then e and f.
    expect(asked).toHaveLength(7);
  });

  it('fails for all of its members where the server is at fault', async () => {
    const { answers, asked } = await fetchAll((_, res) => {
      answer(res, services, { warnings: ['store gateway 2 is down'] });
      return true;
    });
    expect(new Set(answers.map(a => a.outcome === 'error' && a.code))).toEqual(
      new Set(['partial-response']),
    );
    expect(asked).toHaveLength(1);
  });

  it('is invalid for the one that has several series', async () => {
    const { answers } = await fetchAll(({ form }, res) => {
      answer(res, [...askedFor(form.get('query') ?? ''), 'b']);
      return true;
    });
    expect(answers.map(a => a.outcome)).toEqual(
      services.map(service => (service === 'b' ? 'error' : 'ok')),
    );
  });

  it.each([
    [{ maxValues: 3 }, 3],
    [{ maxCharacters: 4 }, 4],
  ])('is cut by %j', async (fusion, requests) => {
    const { asked } = await fetchAll(
      ({ form }, res) => {
        answer(res, askedFor(form.get('query') ?? ''));
        return true;
      },
      { fusion },
    );
    expect(asked).toHaveLength(requests);
  });

  it('is read in shorter spans where the whole is too much', async () => {
    const long = { from: FROM, to: FROM + 1200 };
    const { asked, answers } = await fetchFrom(
      {
        intercept: ({ form }, res) => {
          const start = Number(form.get('start'));
          const end = Number(form.get('end'));
          if (end - start > 600) refuse(res, 'execution', 'too many samples');
          else answer(res, start > FROM + 600 ? [] : ['a', 'b']);
          return true;
        },
      },
      ['a', 'b'].map(service => ({ ...queryOf(service), ...long })),
    );
    expect(asked.length).toBeGreaterThan(1);
    expect(answers.map(a => a.outcome)).toEqual(['ok', 'ok']);
  });

  it('is not made of queries that differ in more than one value', async () => {
    const query = (service: string, region: string) =>
      threshold(
        span,
        `max(load{service="${service}",region="${region}"})`,
        { op: 'lt', value: 5 },
        { digest: `${service}${region}` },
      );
    const { asked } = await fetchFrom({}, [
      query('a', 'x'),
      query('b', 'y'),
      query('c', 'z'),
    ]);
    expect(asked).toHaveLength(3);
  });
});
