import { chunks, SourceKey } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { DirectoryRow } from '../database/rows';

/** Something at a provider that an annotation could name. */
export interface DirectoryItem extends SourceKey {
  scheduleRef: string;
  title: string;
  url?: string;
  annotation: { key: string; value: string };
  /** Needed beside it where the account is not the default. */
  accountAnnotation?: { key: string; value: string };
}

/** What could be mapped, as the providers listed it. */
export class DirectoryStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DirectoryStore {
    return new DirectoryStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<DirectoryItem[]> {
    const rows = await this.#knex<DirectoryRow>('oncall_directory').orderBy(
      'schedule_ref',
    );
    return rows.map(toItem);
  }

  /** Makes what an account lists these and no others. */
  async replace(
    { source, instance }: SourceKey,
    items: readonly DirectoryItem[],
  ): Promise<void> {
    const rows = new Map(items.map(item => [item.scheduleRef, toRow(item)]));
    await this.#knex.transaction(async tx => {
      await tx<DirectoryRow>('oncall_directory')
        .where({ source, instance })
        .delete();
      for (const part of chunks([...rows.values()], 50)) {
        await tx<DirectoryRow>('oncall_directory').insert(part);
      }
    });
  }
}

function toItem(row: DirectoryRow): DirectoryItem {
  return {
    source: row.source,
    instance: row.instance,
    scheduleRef: row.schedule_ref,
    title: row.title,
    url: row.url ?? undefined,
    annotation: { key: row.annotation_key, value: row.annotation_value },
    ...(row.account_key !== null && {
      accountAnnotation: {
        key: row.account_key,
        value: row.account_value ?? '',
      },
    }),
  };
}

function toRow(item: DirectoryItem): DirectoryRow {
  return {
    source: item.source,
    instance: item.instance,
    schedule_ref: item.scheduleRef,
    title: item.title,
    url: item.url ?? null,
    annotation_key: item.annotation.key,
    annotation_value: item.annotation.value,
    account_key: item.accountAnnotation?.key ?? null,
    account_value: item.accountAnnotation?.value ?? null,
  };
}
