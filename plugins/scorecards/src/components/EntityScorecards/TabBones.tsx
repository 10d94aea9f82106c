import { Section, Skeleton } from '@callboard/backstage-plugin-callboard-react';

/** The shape of the tab while it loads. */
export function TabBones() {
  return (
    <>
      <div role="status" aria-label="Loading scorecards">
        <Skeleton width="60%" height={36} />
      </div>
      <Section title="Level">
        <Skeleton width="40%" height={24} />
        <Skeleton height={14} />
      </Section>
      <Section title="Checks">
        {[0, 1, 2, 3, 4].map(row => (
          <Skeleton key={row} height={36} />
        ))}
      </Section>
    </>
  );
}
