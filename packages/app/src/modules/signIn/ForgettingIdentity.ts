import { IdentityApi } from '@backstage/frontend-plugin-api';

/** An identity that, on signing out, is also forgotten by this browser. */
export class ForgettingIdentity implements IdentityApi {
  readonly #identity: IdentityApi;
  readonly #forget: () => void;

  static of(identity: IdentityApi, forget: () => void): ForgettingIdentity {
    return new ForgettingIdentity(identity, forget);
  }

  private constructor(identity: IdentityApi, forget: () => void) {
    this.#identity = identity;
    this.#forget = forget;
  }

  getProfileInfo() {
    return this.#identity.getProfileInfo();
  }

  getBackstageIdentity() {
    return this.#identity.getBackstageIdentity();
  }

  getCredentials() {
    return this.#identity.getCredentials();
  }

  async signOut() {
    this.#forget();
    await this.#identity.signOut();
  }
}
