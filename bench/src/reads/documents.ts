import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name of the n-th service of the benchmark. */
export const serviceName = (n: number) =>
  `service-${String(n).padStart(4, '0')}`;

const component = (name: string) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  description: A service that exists to be read.
  labels: { callboard.dev/tier: "2" }
spec: { type: service, lifecycle: production, owner: group:default/team }
`;

const slo = (name: string) => `apiVersion: openslo/v1
kind: SLO
metadata: { name: ${name}-availability, displayName: Availability of ${name} }
spec:
  service: ${name}
  budgetingMethod: Occurrences
  indicator:
    metadata: { name: ${name}-requests }
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: callboard-push, spec: { stream: ${name}-good } } }
        total: { metricSource: { type: callboard-push, spec: { stream: ${name}-total } } }
  timeWindow: [{ duration: 30d, isRolling: true }]
  objectives: [{ displayName: Availability, target: 0.999 }]
`;

const team = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team }
spec: { type: team, children: [] }
`;

/** Writes one service and one SLO per file, for `count` services, and answers with the glob that finds them. */
export async function writeDocuments(
  folder: string,
  count: number,
): Promise<string> {
  const target = join(folder, 'catalog');
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'team.yaml'), team);
  for (let n = 0; n < count; n++) {
    const name = serviceName(n);
    await writeFile(join(target, `${name}.yaml`), component(name));
    await writeFile(join(target, `${name}-slo.yaml`), slo(name));
  }
  return join(target, '*.yaml');
}
