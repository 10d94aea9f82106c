/** Why a data point is rejected. */
export class PointFault extends Error {
  /** Stable, kebab-case. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
