/** How far a burn rate looks back. @public */
export type Lookback = '5m' | '30m' | '1h' | '2h' | '6h' | '1d' | '3d';

/** Length of every look-back, seconds, shortest first. @public */
export const LOOKBACK_SECONDS: Readonly<Record<Lookback, number>> = {
  '5m': 300,
  '30m': 1_800,
  '1h': 3_600,
  '2h': 7_200,
  '6h': 21_600,
  '1d': 86_400,
  '3d': 259_200,
};

/** Every look-back, shortest first. @public */
export const LOOKBACKS: readonly Lookback[] = [
  '5m',
  '30m',
  '1h',
  '2h',
  '6h',
  '1d',
  '3d',
];
