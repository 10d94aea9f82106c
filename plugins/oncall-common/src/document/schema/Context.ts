import { Zone } from '../../calculus/zone';

/** What single values of a document are read by: what other places of the same document say. */
export interface Context {
  /** The document's own: refs without a namespace are in it. */
  namespace: string;
  /** Of all wall clocks; UTC while the document names none that exists. */
  zone: Zone;
  /** Names of its levels. */
  levels: readonly string[];
}
