import {
  canonicalJson,
  chunks,
  jsonRows,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { daysReached } from '../../../../lib/record';
import { SliceSpec } from '../../../RecordStore';
import { INSERT_ROWS } from '../../sizes';
import { SliceSeriesRow, StoredSlices } from '../../sliceTables';
import { lockSeriesById } from '../lockSeries';
import { readSeries } from '../readSeries';

/** Identifies a way of making slices. */
export function keyOfSpec(spec: SliceSpec): string {
  return sha256(canonicalJson(spec));
}

/** Finds slices by what they are made of; those that were never asked for are created, with nothing derived. */
export async function openSlices(
  knex: Knex,
  specs: Map<string, SliceSpec>,
): Promise<Map<string, StoredSlices>> {
  const found = await findSlices(knex, [...specs.keys()]);
  const missing = new Map([...specs].filter(([key]) => !found.has(key)));
  if (missing.size === 0) {
    return found;
  }
  await knex.transaction(tx => createSlices(tx, missing));
  const created = await findSlices(knex, [...missing.keys()]);
  return new Map([...found, ...created]);
}

async function findSlices(
  knex: Knex,
  keys: string[],
): Promise<Map<string, StoredSlices>> {
  const rows = await knex
    .select<SliceSeriesRow[]>('s.*')
    .from(
      jsonRows(
        knex,
        'k',
        { spec_key: 'text' },
        keys.map(key => ({ spec_key: key })),
      ),
    )
    .join('slice_series as s', 's.spec_key', 'k.spec_key');
  return new Map(
    rows.map(({ id, spec_key, spec, derived_to }) => [
      spec_key,
      { id, spec: JSON.parse(spec), derivedTo: derived_to },
    ]),
  );
}

/**
 * The series are held meanwhile, so that a writer either is done before the slices are first derived or sees that they
 * exist. Whoever loses a race to create the same slices uses the winner's.
 */
async function createSlices(
  tx: Knex,
  specs: Map<string, SliceSpec>,
): Promise<void> {
  const digests = [...specs.values()].flatMap(({ components }) =>
    components.map(({ digest }) => digest),
  );
  const series = [...(await readSeries(tx, digests)).values()].flat();
  await lockSeriesById(
    tx,
    series.map(({ id }) => id),
  );
  const keys = [...specs.keys()].sort();
  for (const part of chunks(keys, INSERT_ROWS)) {
    await tx('slice_series')
      .insert(
        part.map(key => ({
          spec_key: key,
          spec: canonicalJson(specs.get(key)),
          reach_days: daysReached(specs.get(key)!.sliceSeconds),
          derived_to: 0,
          used_on: 0,
        })),
      )
      .onConflict(['spec_key'])
      .ignore();
  }
  const links = [...(await findSlices(tx, keys)).values()].flatMap(
    ({ id, spec }) =>
      [...new Set(spec.components.map(({ digest }) => digest))].map(digest => ({
        digest,
        slice_id: id,
      })),
  );
  for (const part of chunks(links, INSERT_ROWS)) {
    await tx('slice_series_digests')
      .insert(part)
      .onConflict(['digest', 'slice_id'])
      .ignore();
  }
}
