import { Skeleton } from '@callboard/backstage-plugin-callboard-react';

/** The shape of the card while it loads: a level with its bar, what holds back, and the next fix. */
export function CardBones() {
  return (
    <div role="status" aria-label="Loading scorecards">
      <Skeleton width="45%" height={20} />
      <Skeleton height={14} />
      <Skeleton width="70%" height={18} />
      <Skeleton width="60%" height={18} />
      <Skeleton width="80%" height={36} />
    </div>
  );
}
