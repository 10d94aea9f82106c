import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import {
  Membership,
  ProjectedGroup,
  ProjectedPerson,
} from '../catalog/Projection';
import {
  ExternalPersonRow,
  GroupRow,
  MemberRow,
  PersonRow,
} from '../database/rows';

/** Somebody on call whom the catalog does not know. */
export interface ExternalPerson {
  /** `<source>:<instance>/…`, never an entity ref. */
  ref: string;
  name: string;
  email?: string;
  /** Page at the provider. */
  url?: string;
  /** The provider says that the account is gone. */
  deleted: boolean;
}

/** People and groups of the catalog, and those only providers and feeds know. */
export class PeopleStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): PeopleStore {
    return new PeopleStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Users by ref; those that are not known are left out. */
  async users(refs: readonly string[]): Promise<ProjectedPerson[]> {
    const rows: PersonRow[] = await this.#knex
      .select('p.*')
      .from(this.#asked(refs))
      .join('oncall_people as p', 'p.ref', 'k.ref');
    return rows.map(toPerson);
  }

  /** Every user. */
  async allUsers(): Promise<ProjectedPerson[]> {
    return (await this.#knex<PersonRow>('oncall_people')).map(toPerson);
  }

  /** Groups by ref; those that are not known are left out. */
  async groups(refs: readonly string[]): Promise<ProjectedGroup[]> {
    const rows: GroupRow[] = await this.#knex
      .select('g.*')
      .from(this.#asked(refs))
      .join('oncall_groups as g', 'g.ref', 'k.ref');
    return rows.map(toGroup);
  }

  /** Every group: few, and needed whole to walk up and down. */
  async allGroups(): Promise<ProjectedGroup[]> {
    return (await this.#knex<GroupRow>('oncall_groups')).map(toGroup);
  }

  /** Every direct membership. */
  async memberships(): Promise<Membership[]> {
    return (await this.#knex<MemberRow>('oncall_members')).map(toMembership);
  }

  /** Direct memberships of the given groups. */
  async membersOf(groupRefs: readonly string[]): Promise<Membership[]> {
    const rows: MemberRow[] = await this.#knex
      .select('m.*')
      .from(this.#asked(groupRefs))
      .join('oncall_members as m', 'm.group_ref', 'k.ref');
    return rows.map(toMembership);
  }

  /** Groups that a user is directly in. */
  async groupsOf(userRef: string): Promise<string[]> {
    return this.#knex<MemberRow>('oncall_members')
      .where('user_ref', userRef)
      .pluck('group_ref');
  }

  /** Those only providers and feeds know, by ref. */
  async externals(refs: readonly string[]): Promise<ExternalPerson[]> {
    const rows: ExternalPersonRow[] = await this.#knex
      .select('x.*')
      .from(this.#asked(refs))
      .join('oncall_external_people as x', 'x.ref', 'k.ref');
    return rows.map(row => ({
      ref: row.ref,
      name: row.name,
      email: row.email ?? undefined,
      url: row.url ?? undefined,
      deleted: Boolean(row.deleted),
    }));
  }

  async saveExternals(people: readonly ExternalPerson[]): Promise<void> {
    const rows = [...new Map(people.map(one => [one.ref, one])).values()].map(
      ({ ref, name, email, url, deleted }) => ({
        ref,
        name,
        email: email ?? null,
        url: url ?? null,
        deleted,
      }),
    );
    for (const part of chunks(rows, 100)) {
      await this.#knex<ExternalPersonRow>('oncall_external_people')
        .insert(part)
        .onConflict('ref')
        .merge();
    }
  }

  #asked(refs: readonly string[]): Knex.Raw {
    const rows = [...new Set(refs)].map(ref => ({ ref }));
    return jsonRows(this.#knex, 'k', { ref: 'text' }, rows);
  }
}

function toPerson(row: PersonRow): ProjectedPerson {
  return {
    ref: row.ref,
    name: row.name,
    email: row.email ?? undefined,
    contacts: JSON.parse(row.contacts),
    timeZone: row.time_zone ?? undefined,
  };
}

function toGroup(row: GroupRow): ProjectedGroup {
  return {
    ref: row.ref,
    title: row.title,
    parentRef: row.parent_ref ?? undefined,
    contacts: JSON.parse(row.contacts),
  };
}

function toMembership(row: MemberRow): Membership {
  return { groupRef: row.group_ref, userRef: row.user_ref };
}
