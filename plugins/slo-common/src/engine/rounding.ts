/**
 * Twelve decimals: targets are written with fewer, and 1 − 0.999 in binary is 0.0010000000000000009, which would
 * call a budget spent to the last event unspent.
 */
const DECIMALS = 1e12;

/** Rounds to twelve decimals. */
export const round = (value: number) => Math.round(value * DECIMALS) / DECIMALS;
