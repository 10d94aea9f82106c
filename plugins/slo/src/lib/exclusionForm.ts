import {
  checkExclusionTiming,
  ExclusionKind,
  ExclusionProposal,
  ExclusionTiming,
} from '@callboard/backstage-plugin-slo-common';

/** What a person fills in; instants are wall-clock in the zone, as `datetime-local` has them. */
export interface ExclusionDraft {
  kind: ExclusionKind;
  start: string;
  end: string;
  timeZone: string;
  recurrence: string;
  reason: string;
}

/** The fields of {@link ExclusionDraft}. */
export type ExclusionField = keyof ExclusionDraft;

/** What is wrong, by field; nothing where all is well. */
export type FieldErrors<Field extends string> = Partial<Record<Field, string>>;

const FIELDS: ExclusionField[] = [
  'kind',
  'start',
  'end',
  'timeZone',
  'recurrence',
  'reason',
];

function timingOf(draft: ExclusionDraft): ExclusionTiming {
  const recurrence = draft.recurrence.trim().replace(/^RRULE:/i, '');
  return {
    start: draft.start,
    end: draft.end,
    timeZone: draft.timeZone.trim(),
    ...(recurrence && { recurrence }),
  };
}

/** What can be known to be wrong before it is sent. The backend checks all of it again. */
export function checkDraft(draft: ExclusionDraft): FieldErrors<ExclusionField> {
  const { reason, start, end } = draft;
  const errors: FieldErrors<ExclusionField> = {};
  for (const { field, expected } of checkExclusionTiming(timingOf(draft))) {
    errors[field] ??= `Expected ${expected}.`;
  }
  if (!start) {
    errors.start = 'When does it begin?';
  }
  if (!end) {
    errors.end = 'When does it end?';
  }
  if (!reason.trim()) {
    errors.reason = 'Say why this time is not to count.';
  }
  return errors;
}

/** The proposal for one SLO. */
export function proposalOf(
  draft: ExclusionDraft,
  slo: string,
): ExclusionProposal {
  return {
    kind: draft.kind,
    reason: draft.reason.trim(),
    slos: [slo],
    ...timingOf(draft),
  };
}

/**
 * The field that an error of the backend is about, told by the path it begins with: `recurrence: …`,
 * `request/body/reason must …`, `spec.objectives[0].target: …`.
 */
export function fieldOf<Field extends string>(
  message: string,
  fields: readonly Field[],
): Field | undefined {
  const [path = ''] = message.split(/[\s:]/, 1);
  const names = path.match(/[A-Za-z]+/g) ?? [];
  return names
    .reverse()
    .flatMap(name => fields.find(field => field === name) ?? [])[0];
}

/** The field of a proposal that an error of the backend is about. */
export function exclusionFieldOf(message: string): ExclusionField | undefined {
  return fieldOf(message, FIELDS);
}
