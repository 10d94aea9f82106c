import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Shown } from './shown';

type Explained = Pick<SloStatus, 'data' | 'reason' | 'sources'>;

/**
 * Why an SLO stands as it does, for people; nothing where there is nothing to explain. Where its data cannot be trusted,
 * what its source answered comes first.
 */
export function whyOf(status: Explained): string | undefined {
  const { data, reason, sources } = status;
  const failure =
    data === 'ok'
      ? undefined
      : sources.find(source => source.error)?.error?.message;
  if (!failure || reason?.includes(failure)) {
    return reason;
  }
  return reason ? `${failure}; ${reason}` : failure;
}

/** Why one objective stands as it does; the reason of an SLO is that of its worst objective, not of all of them. */
export function whyOfObjective(
  status: Explained & Pick<SloStatus, 'objectives'>,
  objective: Shown | undefined,
): string | undefined {
  if (status.objectives.length < 2) {
    return whyOf(status);
  }
  return (
    objective?.reason ?? (status.data === 'ok' ? undefined : whyOf(status))
  );
}
