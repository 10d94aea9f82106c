/** Characters of a page that are read: 30,000 words. What is longer takes seconds, and nobody reads it in an incident. */
export const MAX_CHARACTERS = 200_000;

/** Lists within lists of which items can be ticked off. */
export const MAX_LIST_DEPTH = 20;

/** Quotes and lists that may begin on one line. */
export const MAX_MARKERS = 30;
