/** Something a provider answered cannot be used, or was not asked for. @public */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  /** Stable, kebab-case: `unexpected-answer`, `cursor-loop`, `too-many-pages`, `foreign-link`, `bad-id`. */
  readonly code: string;

  /** @param message - for people; holds no credentials */
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
