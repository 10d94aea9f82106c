import { BenchSlo, Shape } from './shapes';

type Span = { from: number; to: number };

/** Requests at the same time, as the source does. */
const CONCURRENCY = 4;

async function range(
  url: string,
  { query, step }: { query: string; step: number },
  { from, to }: Span,
): Promise<void> {
  const response = await fetch(`${url}/api/v1/query_range`, {
    method: 'POST',
    body: new URLSearchParams({
      query,
      start: String(from + step),
      end: String(to),
      step: String(step),
    }),
  });
  const body = (await response.json()) as { data?: { result: unknown[] } };
  if (!body.data?.result.length) {
    throw new Error(`${query}: ${response.status} ${JSON.stringify(body)}`);
  }
}

async function together(work: Array<() => Promise<void>>): Promise<void> {
  const waiting = [...work];
  const next = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await one();
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, next));
}

/** The grouped queries of all shapes, as somebody would write them who has to. */
export function askByHand(
  url: string,
  shapes: Shape[],
  way: 'handWritten' | 'increase',
  span: Span,
): Promise<void> {
  return together(
    shapes
      .flatMap(shape => shape[way]('job="bench",'))
      .map(query => () => range(url, query, span)),
  );
}

/** The same for each SLO by itself. */
export function askOneByOne(
  url: string,
  slos: BenchSlo[],
  span: Span,
): Promise<void> {
  return together(
    slos.flatMap(({ service, shape }) =>
      shape
        .handWritten(`service="${service}",`)
        .map(query => () => range(url, query, span)),
    ),
  );
}
