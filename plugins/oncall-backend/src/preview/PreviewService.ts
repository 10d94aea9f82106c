import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  SchedulePreview,
  Span,
} from '@callboard/backstage-plugin-oncall-common';

/** Tries out documents that are not (yet) in the catalog. Nothing is stored. */
export interface PreviewService {
  /**
   * What a document says of a range, whatever the record has; without the portal's overrides.
   *
   * @throws InvalidDocumentError where it has an error
   */
  preview(yaml: string, range: Span, caller: Caller): Promise<SchedulePreview>;
}
