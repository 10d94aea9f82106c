import { skip } from '../tools';

/** Something of this machine that a test needs. */
export interface Needed {
  name: string;
  /** What lacks of it and how to get it; an empty text where it is here. */
  missing: string;
}

/** `describe` where this machine has it; otherwise skipped, aloud. */
export function describeWith({ name, missing }: Needed) {
  if (!missing) return describe;
  skip(name, missing);
  return describe.skip;
}
