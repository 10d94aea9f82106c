import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { SloServiceOptions } from './SloService';
import { PermissionVisibility } from './visibility/PermissionVisibility';

/** What authorizing needs. */
export interface AuthorizerOptions {
  permissions: PermissionsService;
  visibility: PermissionVisibility;
}

/** Asks the policy and the catalog, for the decorators that authorize the services. */
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

  /** The same request, narrowed to what the caller may see. */
  async narrowed({
    credentials,
  }: SloServiceOptions): Promise<
    SloServiceOptions & Required<Pick<SloServiceOptions, 'visibility'>>
  > {
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
