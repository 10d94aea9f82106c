import {
  EntityFacts,
  Evaluation,
} from '@callboard/backstage-plugin-scorecards-common';
import { ProjectedEntity } from '../catalog';
import { CompiledVersion } from '../documents';

/** What an evaluation said of an entity under a scorecard, and from what. */
export interface Judgement {
  entity: ProjectedEntity;
  version: CompiledVersion;
  evaluation: Evaluation;
  facts: EntityFacts;
  /** Ids of checks with a waiver in force. */
  waived: ReadonlySet<string>;
}

/** An open row whose scorecard applies to the entity no more. */
export interface Departure {
  entity: ProjectedEntity;
  scorecardId: number;
  /** Of the row; another one that was written since stays. */
  validFrom: string;
}

/** What an evaluation found to be otherwise than the open rows say. */
export interface Changes {
  judgements: Judgement[];
  departures: Departure[];
}
