import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';
import { OverrideDraft, spanOfDraft } from '../../lib/overrides/draft';
import { effectOf, onCallWithin } from '../../lib/overrides/effect';

const DAY = 86_400_000;

/** The shifts around a draft, who of them could go, and what the draft would change. */
export function useEffectPreview(scheduleRef: string, draft: OverrideDraft) {
  const onCallApi = useApi(onCallApiRef);
  const wanted = spanOfDraft(draft);
  // Whole days, so that typing does not read at every key.
  const from = wanted && Math.floor(wanted.start / DAY) * DAY;
  const to = wanted && Math.ceil(wanted.end / DAY) * DAY;
  const shifts = useEntityResource(
    `${scheduleRef} ${from} ${to}`,
    async signal =>
      from === undefined || to === undefined
        ? undefined
        : onCallApi.getShifts(
            scheduleRef,
            {
              from: new Date(from).toISOString(),
              to: new Date(to).toISOString(),
            },
            { signal },
          ),
    { everySeconds: 900, keepPrevious: true },
  );
  const { value, error } = shifts;
  const { level, remove, add } = draft;
  const start = wanted?.start;
  const end = wanted?.end;
  return useMemo(() => {
    if (!value || start === undefined || end === undefined) {
      return { shifts: value, error, present: [], effect: undefined };
    }
    const span = { start, end };
    return {
      shifts: value,
      error,
      present: onCallWithin(value, span, level),
      effect:
        remove || add
          ? effectOf(value, {
              ...span,
              level: level || undefined,
              remove: remove || undefined,
              add: add || undefined,
            })
          : undefined,
    };
  }, [value, error, start, end, level, remove, add]);
}
