import {
  durationSeconds,
  ObjectiveStatus,
  SloStatus,
  WhatIfRequest,
} from '@callboard/backstage-plugin-slo-common';
import { FieldErrors, fieldOf } from './exclusionForm';

/** Terms to try, as they are typed in. */
export interface WhatIfDraft {
  /** Percent, for example 99.95. */
  targetPercent: string;
  /** For example 30d. */
  duration: string;
  /** `rolling` or `calendar`. */
  windowKind: string;
  timeZone: string;
  /** Where calendar windows are counted from; not typed in. */
  startTime: string;
  budgetingMethod: string;
  /** Percent. */
  timeSlicePercent: string;
  timeSliceWindow: string;
}

/** The fields of {@link WhatIfDraft}. */
export type WhatIfField = keyof WhatIfDraft;

const METHODS = ['Occurrences', 'Timeslices', 'RatioTimeslices'] as const;

/** The methods on offer. */
export const METHOD_NAMES: readonly string[] = METHODS;

/** Twelve digits: 0.9995 × 100 is 99.95000000000001 in binary. */
const percentOf = (ratio: number) =>
  String(Number((ratio * 100).toPrecision(12)));
const ratioOf = (percent: string) =>
  Number((Number(percent) / 100).toPrecision(12));

/** The terms in force, to start from. */
export function draftOf(
  status: SloStatus,
  objective: ObjectiveStatus | undefined,
): WhatIfDraft {
  const { window, budgetingMethod } = status;
  const target = objective?.target ?? status.target;
  return {
    targetPercent: target === null ? '' : percentOf(target),
    duration: window.duration,
    windowKind: window.isRolling ? 'rolling' : 'calendar',
    timeZone: window.calendar?.timeZone ?? 'UTC',
    // The first of a year begins a month, a quarter and a year.
    startTime: window.calendar?.startTime ?? '2020-01-01 00:00:00',
    budgetingMethod,
    timeSlicePercent: '',
    timeSliceWindow: '',
  };
}

/** Whether slices have terms of their own under the method. */
export function asksForSlices(method: string): boolean {
  return method !== 'Occurrences';
}

function isRatio(percent: string): boolean {
  const ratio = ratioOf(percent);
  return percent.trim() !== '' && ratio >= 0 && ratio < 1;
}

/** What can be known to be wrong before it is sent. */
export function checkWhatIf(
  draft: WhatIfDraft,
  before: WhatIfDraft,
): FieldErrors<WhatIfField> {
  const errors: FieldErrors<WhatIfField> = {};
  if (!isRatio(draft.targetPercent)) {
    errors.targetPercent = 'A percentage of at least 0 and below 100.';
  }
  if (!durationSeconds(draft.duration)) {
    errors.duration = 'For example 28d, 1w, 1M, 1Q.';
  }
  const { timeSlicePercent: percent, timeSliceWindow: slice } = draft;
  const { budgetingMethod: method } = draft;
  if (asksForSlices(method)) {
    // What the document says of its slices holds where it is left out; another document says nothing of them.
    const optional = asksForSlices(before.budgetingMethod);
    const needsShare = method === 'Timeslices' && !optional;
    if (percent ? percent !== '100' && !isRatio(percent) : needsShare) {
      errors.timeSlicePercent = 'A percentage above 0 and up to 100.';
    }
    if (slice ? !durationSeconds(slice) : !optional) {
      errors.timeSliceWindow = 'For example 1m or 5m.';
    }
  }
  return errors;
}

/** Only what differs from the terms in force is asked for. */
export function whatIfRequest(
  draft: WhatIfDraft,
  before: WhatIfDraft,
  objective: string | undefined,
): WhatIfRequest {
  const changed = (...fields: WhatIfField[]) =>
    fields.some(field => draft[field].trim() !== before[field].trim());
  const method = METHODS.find(name => name === draft.budgetingMethod);
  const rolling = draft.windowKind === 'rolling';
  const sliced = asksForSlices(draft.budgetingMethod);
  return {
    objective,
    ...(changed('targetPercent') && { target: ratioOf(draft.targetPercent) }),
    ...(changed('duration', 'windowKind', 'timeZone') && {
      window: rolling
        ? { duration: draft.duration.trim(), isRolling: true }
        : {
            duration: draft.duration.trim(),
            isRolling: false,
            calendar: {
              startTime: draft.startTime,
              timeZone: draft.timeZone.trim(),
            },
          },
    }),
    ...(changed('budgetingMethod') && { budgetingMethod: method }),
    ...(sliced &&
      changed('timeSlicePercent') && {
        timeSliceTarget: ratioOf(draft.timeSlicePercent),
      }),
    ...(sliced &&
      changed('timeSliceWindow') && {
        timeSliceWindow: draft.timeSliceWindow.trim(),
      }),
  };
}

const FIELD_OF_PROPERTY: Record<string, WhatIfField> = {
  target: 'targetPercent',
  targetPercent: 'targetPercent',
  window: 'duration',
  timeWindow: 'duration',
  duration: 'duration',
  timeZone: 'timeZone',
  budgetingMethod: 'budgetingMethod',
  timeSliceTarget: 'timeSlicePercent',
  timeSliceWindow: 'timeSliceWindow',
};

/** The field that an error of the backend is about. */
export function whatIfFieldOf(message: string): WhatIfField | undefined {
  const property = fieldOf(message, Object.keys(FIELD_OF_PROPERTY));
  return property === undefined ? undefined : FIELD_OF_PROPERTY[property];
}
