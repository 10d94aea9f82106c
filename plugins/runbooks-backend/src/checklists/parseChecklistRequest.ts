import { InputError } from '@backstage/errors';
import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import {
  ChecklistAlert,
  ChecklistRequest,
} from '@callboard/backstage-plugin-runbooks-common';
import { ChecklistProposal } from './ChecklistService';

/** Characters, as the columns have them. */
const ALERT_LENGTHS = { source: 255, fingerprint: 64, name: 255 } as const;

const ALERT_FIELDS = Object.keys(ALERT_LENGTHS) as (keyof ChecklistAlert)[];

function parseAlert(alert: ChecklistAlert): ChecklistAlert {
  for (const field of ALERT_FIELDS) {
    const { length } = alert[field];
    const most = ALERT_LENGTHS[field];
    if (length === 0 || length > most) {
      throw new InputError(
        `alert.${field}: expected 1 to ${most} characters, found ${length} (out-of-range)`,
      );
    }
  }
  const { source, fingerprint, name } = alert;
  return { source, fingerprint, name };
}

/**
 * A checklist to begin, of whose body the OpenAPI document has already checked the types.
 *
 * @throws InputError for a ref that cannot be read and for an alert that cannot be kept
 */
export function parseChecklistRequest({
  runbookId,
  entityRef,
  alert,
}: ChecklistRequest): ChecklistProposal {
  const [ref = ''] = parseEntityRefs([entityRef], 'entityRef');
  return {
    runbookId,
    entityRef: ref,
    ...(alert && { alert: parseAlert(alert) }),
  };
}

/** @throws InputError for a note that says nothing */
export function parseNote({ text }: { text: string }): string {
  const note = text.trim();
  if (!note) {
    throw new InputError('text: expected a note, found nothing (required)');
  }
  return note;
}
