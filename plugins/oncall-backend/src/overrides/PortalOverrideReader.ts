import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { PortalOverride } from '@callboard/backstage-plugin-oncall-common';
import { OverrideReader } from '../computing/OverrideReader';
import { toPortalOverride } from './overrideRows';
import { OverrideStore } from './OverrideStore';
import { StoredOverride } from './StoredOverride';

/** As the calculus takes them: what holds, in the order it was decided. */
export function toPortalOverrides(
  overrides: readonly StoredOverride[],
): PortalOverride[] {
  return [...overrides]
    .sort((a, b) => a.createdAt - b.createdAt)
    .flatMap(toPortalOverride);
}

/** Reads what the calculus wants to know of the overrides of the portal. */
export class PortalOverrideReader implements OverrideReader {
  readonly #store: OverrideStore;

  static create(options: { store: OverrideStore }): PortalOverrideReader {
    return new PortalOverrideReader(options.store);
  }

  private constructor(store: OverrideStore) {
    this.#store = store;
  }

  async bySchedule(
    refs: readonly string[],
    from: number,
  ): Promise<ReadonlyMap<string, PortalOverride[]>> {
    const stored = await this.#store.list({
      schedules: [...refs],
      span: { start: from },
    });
    const found = new Map<string, PortalOverride[]>();
    for (const [ref, overrides] of groupBy(
      stored,
      ({ schedule }) => schedule,
    )) {
      const held = toPortalOverrides(overrides).filter(({ end }) => end > from);
      if (held.length > 0) {
        found.set(ref, held);
      }
    }
    return found;
  }
}
