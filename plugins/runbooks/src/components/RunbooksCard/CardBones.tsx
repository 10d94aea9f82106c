import { Skeleton } from '@callboard/backstage-plugin-callboard-react';

/** The shape of the card while it loads: an alert with its runbook, and lines of runbooks. */
export function CardBones() {
  return (
    <div role="status" aria-label="Loading runbooks">
      <Skeleton width="60%" height={16} />
      <Skeleton width="45%" height={24} />
      <Skeleton width="35%" height={14} />
      {[0, 1].map(line => (
        <Skeleton key={line} width="80%" height={18} />
      ))}
    </div>
  );
}
