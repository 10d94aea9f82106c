import { Section, Skeleton } from '@callboard/backstage-plugin-callboard-react';

/** The shape of the tab while it loads. */
export function OverviewBones() {
  return (
    <>
      <Section title="Firing now">
        <div role="status" aria-label="Loading runbooks">
          <Skeleton width="40%" height={16} />
          <Skeleton width="30%" height={24} />
        </div>
      </Section>
      <Section title="Runbooks">
        {[0, 1, 2].map(row => (
          <div key={row}>
            <Skeleton width="35%" height={22} />
            <Skeleton height={64} />
          </div>
        ))}
      </Section>
    </>
  );
}
