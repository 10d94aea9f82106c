/** Which entities a read is about. Values of one field are alternatives; absent ones let everything through. */
export interface Selection {
  /** Full refs. */
  entityRefs?: string[];
  /** Of a group also what the groups below it own. */
  owners?: string[];
  systems?: string[];
  domains?: string[];
  /** `none` for those without. */
  tiers?: string[];
  /** Lower-case words that must all appear in title or ref. */
  words: string[];
}

/** What a {@link Selection} looks at. */
export interface SelectedEntity {
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
  tier?: string;
}

/** What stands for no tier. */
export const NO_TIER = 'none';
