/** Names of the attributes that map data points to SLOs, on the data point or its resource. */
export interface OtlpConfig {
  /** Names the SLO: an entity ref, `namespace/name` or `name`. */
  sloAttribute: string;
  /** Names its objective, where it has several indicators. */
  objectiveAttribute: string;
  /** `good`, `bad` or `total`. */
  outcomeAttribute: string;
  /** Upper bound of what is good in a histogram. */
  thresholdAttribute: string;
}
