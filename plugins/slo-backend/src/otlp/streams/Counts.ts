/** What a point counts. */
export type Role = 'good' | 'bad' | 'total';

/** In a fixed order. */
export const ROLES: readonly Role[] = ['good', 'bad', 'total'];

/** Values by role; a stream carries one of them, or good and total where it is a histogram. */
export type Counts = Partial<Record<Role, number>>;

/** The roles of some counts, in the fixed order. */
export function rolesOf(counts: Counts): Role[] {
  return ROLES.filter(role => counts[role] !== undefined);
}
