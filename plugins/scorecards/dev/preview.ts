import { parseDocument } from 'yaml';
import {
  Preview,
  PreviewRequest,
  ValidationResult,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoService } from './company';
import { FakeResults } from './FakeResults';
import { levelCountsOf } from './report';
import { SCORECARDS } from './scorecards';
import { iso } from './time';

/** Whether a document can be used. */
export function validationOf(yaml: string): ValidationResult {
  const errors = parseDocument(yaml).errors.map(({ message }) => ({
    path: '',
    code: 'yaml-error',
    message,
  }));
  return { valid: errors.length === 0, errors, warnings: [] };
}

/** What a document would say: as yet, what the scorecard of its name says. */
export function previewOf(
  { document, entityRefs }: PreviewRequest,
  results: FakeResults,
  services: DemoService[],
  now: number,
): Preview {
  const text = String(document);
  const validation = validationOf(text);
  const scorecard = SCORECARDS.find(({ ref }) =>
    text.includes(ref.split('/')[1] ?? ref),
  );
  const items =
    validation.valid && scorecard
      ? services
          .filter(({ ref }) => !entityRefs || entityRefs.includes(ref))
          .map(service => results.result(service, scorecard, now, 'evidence'))
      : [];
  return {
    ...validation,
    items,
    legends: [],
    levels: scorecard?.levels ?? [],
    total: levelCountsOf(items),
    changes: [],
    leftOut: 0,
    asOf: iso(now),
  };
}
