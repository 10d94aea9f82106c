import { Knex } from 'knex';
import { contentOf, toFiringRow } from '../firingRows';
import { MappedAlert } from '../mapping/MappedAlert';
import { lockStored, StoredAlert } from './readStored';
import { succeeds } from './succession';
import { touchAlerts, writeAlerts } from './writeAlerts';

/**
 * Keeps alerts that a source pushed, in the order given, as far as nothing newer is known of them. The same again changes
 * nothing.
 *
 * @returns refs of the entities for which something is different
 */
export async function keepPushed(
  tx: Knex.Transaction,
  {
    source,
    alerts,
    at,
  }: {
    source: string;
    alerts: readonly MappedAlert[];
    at: Date;
  },
): Promise<string[]> {
  const current = new Map(
    (
      await lockStored(
        tx,
        source,
        alerts.map(({ fingerprint }) => fingerprint),
      )
    ).map(one => [one.row.fingerprint, one]),
  );
  const changed = new Map<string, StoredAlert>();
  const again = new Set<string>();
  const refs = new Set<string>();
  for (const alert of alerts) {
    const { fingerprint, entityRefs } = alert;
    const row = toFiringRow(alert, { source, at });
    const before = current.get(fingerprint);
    const succession = succeeds(row, before?.row);
    if (succession === 'older') continue;
    const isNew =
      succession === 'newer' &&
      (!before ||
        contentOf(before.row, before.entityRefs) !==
          contentOf(row, entityRefs));
    if (isNew) {
      const stored = { row, entityRefs };
      current.set(fingerprint, stored);
      changed.set(fingerprint, stored);
      [...(before?.entityRefs ?? []), ...entityRefs].forEach(ref =>
        refs.add(ref),
      );
    } else {
      again.add(fingerprint);
    }
  }
  await writeAlerts(tx, [...changed.values()]);
  await touchAlerts(
    tx,
    [...again].map(fingerprint => ({ source, fingerprint })),
    at,
  );
  return [...refs].sort();
}
