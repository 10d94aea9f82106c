/** Why a sample is refused. */
export interface SampleFault {
  /** Stable, kebab-case. */
  code: string;
  message: string;
}
