import { sha256 } from '@callboard/backstage-plugin-callboard-node';

/** Id of a page, of its key (its address, normalised): the same wherever the page is named. */
export function pageIdOf(key: string): string {
  return sha256(key).slice(0, 40);
}
