import {
  canonicalJson,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import { Scorecard } from '@callboard/backstage-plugin-scorecards-common';

/** Of what a scorecard says, not of how it is written: the same for the same content. */
export function versionOf(scorecard: Scorecard): string {
  return sha256(canonicalJson(scorecard)).slice(0, 12);
}
