import { answersOf, REFUSED } from './answers';
import { SHARED_DIMENSIONS } from './dimensions';

const all = [
  'fastapi-service',
  'kotlin-service',
  'nextjs-frontend',
  'kubernetes-rollout',
  'terraform-datastore',
  'pulumi-stack',
  'edge-haproxy',
  'messaging',
  'adopt-existing-service',
  'upgrade-service',
];
const kindOf = (value: unknown) =>
  JSON.stringify(
    typeof value === 'object' && value !== null && 'kind' in value
      ? value.kind
      : value,
  );
const keys = Object.keys(SHARED_DIMENSIONS);

describe('the answers of a template', () => {
  it.each(all)('%s tries every value of every answer', template => {
    for (const [key, values] of Object.entries(SHARED_DIMENSIONS)) {
      const tried = new Set(answersOf(template).map(row => kindOf(row[key])));
      expect(tried).toEqual(new Set(values.map(kindOf)));
    }
  });

  it('over all templates, tries every pair of values', () => {
    const rows = all.flatMap(template => answersOf(template));
    const missing = keys.flatMap((a, i) =>
      keys.slice(i + 1).flatMap(b => {
        const met = new Set(
          rows.map(row => `${kindOf(row[a])} ${kindOf(row[b])}`),
        );
        return (SHARED_DIMENSIONS[a] ?? []).flatMap(x =>
          (SHARED_DIMENSIONS[b] ?? [])
            .map(y => `${kindOf(x)} ${kindOf(y)}`)
            .filter(pair => !met.has(pair)),
        );
      }),
    );
    expect(missing).toEqual([]);
  });

  it('keeps names within what Kubernetes leaves', () => {
    for (const { name } of all.flatMap(template => answersOf(template))) {
      expect(name).toMatch(/^[a-z]([-a-z0-9]{0,50}[a-z0-9])?$/);
    }
  });

  it('mixes in what only one template asks', () => {
    const rows = answersOf('terraform-datastore', {
      engine: ['postgres', 'mysql', 'redis'],
    });
    expect(new Set(rows.map(({ engine }) => engine)).size).toBe(3);
  });

  it('names each refusal once', () => {
    expect(new Set(REFUSED.map(([what]) => what)).size).toBe(REFUSED.length);
  });
});
