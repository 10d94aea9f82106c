import { Entity } from '@backstage/catalog-model';

/** The annotation that maps an entity to a schedule. */
export const SCHEDULE_ANNOTATION = 'callboard.dev/on-call-schedule';

/** The lines that put somebody on call for an entity: the annotation, and the schedule it names. */
export function emptyYaml(
  entity: Pick<Entity, 'metadata'>,
  owner: string = 'group:default/my-team',
): string {
  const { name } = entity.metadata;
  return `# in catalog-info.yaml of ${name}
metadata:
  annotations:
    ${SCHEDULE_ANNOTATION}: oncallschedule:default/my-team
---
apiVersion: callboard.dev/v1alpha1
kind: OnCallSchedule
metadata: { name: my-team }
spec:
  owner: ${owner}
  timeZone: Europe/Berlin
  levels:
    - name: primary
      layers:
        - name: week
          rotation:
            { type: weekly, start: 2026-01-05T09:00, participants: [user:default/me] }`;
}
