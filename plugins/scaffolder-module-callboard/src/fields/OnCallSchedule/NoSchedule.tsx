import {
  EmptyState,
  shortRef,
} from '@callboard/backstage-plugin-callboard-react';

function scheduleYaml(owner: string): string {
  return `apiVersion: callboard.dev/v1alpha1
kind: OnCallSchedule
metadata: { name: ${shortRef(owner).split('/').at(-1)} }
spec:
  owner: ${owner}
  timeZone: Europe/Berlin
  levels:
    - name: primary
      layers:
        - name: week
          rotation:
            { type: weekly, start: 2026-01-05T09:00, participants: [user:default/you] }`;
}

/** What a team without a schedule writes. */
export function NoSchedule(props: { owner: string; docs?: string }) {
  const { owner, docs } = props;
  return (
    <EmptyState
      title={`${shortRef(owner)} has no on-call schedule yet`}
      yaml={scheduleYaml(owner)}
      link={
        docs
          ? { to: docs, text: 'How to write a schedule' }
          : { to: '/oncall', text: 'Schedules of other teams' }
      }
    >
      You can go on without one: alerts are then routed to the owner as a team.
      To have somebody paged by name, keep a document like this one beside your
      code:
    </EmptyState>
  );
}
