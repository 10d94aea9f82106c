/** Rows of a multi-row insert. SQLite takes 500 terms of a compound select. */
export const INSERT_ROWS = 400;

/** Series handled by one statement or one maintenance transaction; bounds memory and the time others wait. */
export const SERIES_PER_STATEMENT = 1_000;

/** Series whose days, all of them, are held in memory at once by a rebuild. */
export const SERIES_PER_REBUILD = 50;

/** Slices that are derived at once: the days of all their series are held in memory. */
export const SLICES_PER_DERIVATION = 50;
