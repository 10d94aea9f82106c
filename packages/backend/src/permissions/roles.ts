import { Config } from '@backstage/config';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';

/** Which catalog groups carry which role, as entity refs. */
export interface RoleGroups {
  admin: readonly string[];
  auditor: readonly string[];
}

/** A signed-in person, as the rules see them. */
export interface Caller {
  userEntityRef: string;
  /** Everything the person owns things through: themselves and their groups. */
  ownershipRefs: string[];
  isAdmin: boolean;
  isAuditor: boolean;
}

/** Reads `permission.roles`. A role nobody configured is carried by nobody. */
export function readRoleGroups(config: Config): RoleGroups {
  const groupsOf = (role: string) =>
    config
      .getOptionalStringArray(`permission.roles.${role}`)
      ?.map(ref => ref.toLocaleLowerCase('en-US')) ?? [];
  return { admin: groupsOf('admin'), auditor: groupsOf('auditor') };
}

/** The roles of a person follow from the groups in their token. */
export function callerOf(user: PolicyQueryUser, groups: RoleGroups): Caller {
  const { userEntityRef, ownershipEntityRefs } = user.info;
  const carries = (role: readonly string[]) =>
    ownershipEntityRefs.some(ref => role.includes(ref));
  return {
    userEntityRef,
    ownershipRefs: ownershipEntityRefs,
    isAdmin: carries(groups.admin),
    isAuditor: carries(groups.auditor),
  };
}
