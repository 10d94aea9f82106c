import { ExclusionOccurrence } from '@callboard/backstage-plugin-slo-common';
import { StoredAttempt } from '../database/AttemptStore';
import { NewestBucket } from '../database/RecordStore';
import { MeasuredSubject } from './measure';
import { Subject } from './subjects';

/** What is known of an objective, or of a composite as a whole. */
export interface SubjectFacts {
  /** Absent where nothing can be computed; the reason says why. */
  subject?: Subject;
  reason?: string;
  /** Start of the first window where that is still to come, seconds since the epoch. */
  startsAt?: number;
  /** End of what was observed, seconds since the epoch; absent where nothing ever was. */
  newestEnd?: number;
  /** Absent where nothing was recorded, or nothing can be computed. */
  measured?: MeasuredSubject;
}

/** Everything that was gathered about one objective. */
export interface ObjectiveFacts extends SubjectFacts {
  newest: NewestBucket[];
  attempts: StoredAttempt[];
  noSource?: string;
}

/** Everything that the verdict of an SLO is made of. */
export interface SloFacts {
  /** One per objective. */
  objectives: ObjectiveFacts[];
  /** Of a composite as a whole. */
  composite?: SubjectFacts;
  /** Exclusions in force that fall into the window or its look-backs. */
  exclusions: ExclusionOccurrence[];
}
