import {
  canonicalJson,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import { ChecklistProposal } from './ChecklistService';

/**
 * What at most one open checklist has. An alert counts by its fingerprint alone, which is made of its labels: told by two
 * sources it is the same alert.
 */
export function openKeyOf({
  runbookId,
  entityRef,
  alert,
}: ChecklistProposal): string {
  return sha256(
    canonicalJson([runbookId, entityRef, alert?.fingerprint ?? '']),
  );
}
