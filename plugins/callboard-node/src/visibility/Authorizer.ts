import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { Caller } from './Caller';
import { PermissionVisibility } from './PermissionVisibility';

/** What authorizing needs. @public */
export interface AuthorizerOptions {
  permissions: PermissionsService;
  visibility: PermissionVisibility;
}

/** Asks the policy and the catalog, for the decorators that authorize the services. @public */
export class Authorizer {
  readonly #permissions: PermissionsService;
  readonly #visibility: PermissionVisibility;

  static create(options: AuthorizerOptions): Authorizer {
    return new Authorizer(options);
  }

  private constructor(options: AuthorizerOptions) {
    this.#permissions = options.permissions;
    this.#visibility = options.visibility;
  }

  /**
   * The same caller, narrowed to what they may see.
   *
   * @throws NotAllowedError when they may see no document at all
   */
  async narrowed({ credentials }: Caller): Promise<Required<Caller>> {
    return { credentials, visibility: await this.#visibility.of(credentials) };
  }

  /** @throws NotAllowedError where the policy does not allow it */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision?.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`The permission ${permission.name} is needed`);
    }
  }
}
