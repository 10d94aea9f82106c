import { Visibility } from '@callboard/backstage-plugin-callboard-node';
import { DefinitionStore } from '../../database/DefinitionStore';
import { CatalogSlo } from '../../definitions/CatalogSlo';

/** The SLOs of these refs that are known and that the caller may see, by ref. */
export async function visibleSlos(
  refs: string[],
  from: { definitions: DefinitionStore; visibility: Visibility },
): Promise<Map<string, CatalogSlo>> {
  const slos = await from.definitions.get(refs);
  const visible = await from.visibility.filter(
    [...slos.values()].map(({ definition }) => definition),
  );
  const seen = new Set(visible.map(({ ref }) => ref));
  return new Map([...slos].filter(([ref]) => seen.has(ref)));
}
