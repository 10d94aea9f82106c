/** One page of a list, read by cursor. @public */
export interface Page<T> {
  items: T[];
  /** Pass it back to read the next page; absent on the last one. */
  nextCursor?: string;
}
