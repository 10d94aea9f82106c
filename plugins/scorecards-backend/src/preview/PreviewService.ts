import { JsonObject } from '@backstage/types';
import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { Preview } from '@callboard/backstage-plugin-scorecards-common';

/** A scorecard to try. */
export interface PreviewInput {
  /** YAML, or the document itself. */
  document: string | JsonObject;
  /** Full refs; all that the caller may see where it is left out. */
  entityRefs?: string[];
  /** By variable, or by entity ref and variable; in place of what is stored. */
  facts?: JsonObject;
  /** When it is judged; now where it is left out. */
  at?: Date;
}

/** Tries out scorecards that are not (yet) in the catalog. Nothing is stored. */
export interface PreviewService {
  /** What a document would say of entities; what is wrong with it where it cannot be used. */
  preview(input: PreviewInput, caller: Caller): Promise<Preview>;
}
