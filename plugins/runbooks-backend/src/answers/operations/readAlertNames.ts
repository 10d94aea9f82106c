import { Knex } from 'knex';
import { EntityRow } from '../../database/rows';

/** Names of the alerts that are known of each entity: of rules, of its annotations, and of what was told of it. */
export async function readAlertNames(
  tx: Knex,
): Promise<Map<string, Set<string>>> {
  const known: { entity_ref: string; name: string }[] = await tx(
    'runbooks_alerts',
  ).distinct('entity_ref', 'name');
  const told: { entity_ref: string; name: string }[] = await tx(
    'runbooks_firing as f',
  )
    .join('runbooks_firing_entities as e', join =>
      join.on('e.source', 'f.source').on('e.fingerprint', 'f.fingerprint'),
    )
    .distinct('e.entity_ref', 'f.name');
  const claiming = await tx<EntityRow>('runbooks_entities')
    .whereNot('alert_names', '[]')
    .select('ref', 'alert_names');
  const claimed = claiming.flatMap(({ ref, alert_names }) => {
    const names: string[] = JSON.parse(alert_names);
    return names.map(name => ({ entity_ref: ref, name }));
  });
  const names = new Map<string, Set<string>>();
  for (const { entity_ref, name } of [...known, ...told, ...claimed]) {
    const own = names.get(entity_ref);
    if (own) {
      own.add(name);
    } else {
      names.set(entity_ref, new Set([name]));
    }
  }
  return names;
}
