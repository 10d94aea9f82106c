import { Scorecard } from '@callboard/backstage-plugin-scorecards-common';
import { ResultRow } from '../../database/rows';

/** An entity, or one that was, as reads know it. */
export interface KnownEntity {
  /** Of one life of the entity. */
  id: number;
  ref: string;
  kind: string;
  title: string;
  type?: string;
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
  tier?: string;
  /** Whether the catalog has it. */
  isLiving: boolean;
}

/** What a scorecard said, and when. */
export interface KnownVersion {
  id: number;
  scorecardId: number;
  version: string;
  scorecard: Scorecard;
  /** For people: what is another than in the version before. */
  changes: string[];
  validFrom: string;
  validTo?: string;
  /** The same for versions whose results are read in the same way: levels and checks, in order. */
  shape: string;
}

/** A result as it is stored, without its evidence, which few reads want. */
export type StoredResult = Omit<ResultRow, 'evidence' | 'revision'>;

/** The columns of a {@link StoredResult}. */
export const RESULT_COLUMNS = [
  'entity_id',
  'scorecard_id',
  'version_id',
  'valid_from',
  'valid_to',
  'standing',
  'standing_since',
  'passed',
  'waived',
  'unknown',
  'applicable',
  'codes',
  'causes',
  'since',
] as const satisfies readonly (keyof StoredResult)[];
