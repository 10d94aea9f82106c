import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { Override } from '@callboard/backstage-plugin-oncall-common';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { OverrideAuthority } from './OverrideAuthority';
import { toOverride } from './overrideRows';
import { mayOverride } from './Standing';
import { StoredOverride } from './StoredOverride';

/** What showing overrides needs. */
export interface OverridePresenterOptions {
  authority: OverrideAuthority;
  schedules: ScheduleStore;
  now: () => Date;
}

/** Shows overrides to callers: where they stand, and whether this caller may undo them. */
export class OverridePresenter {
  readonly #options: OverridePresenterOptions;

  static create(options: OverridePresenterOptions): OverridePresenter {
    return new OverridePresenter(options);
  }

  private constructor(options: OverridePresenterOptions) {
    this.#options = options;
  }

  /** In their order. */
  async present(
    overrides: readonly StoredOverride[],
    caller: Caller,
  ): Promise<Override[]> {
    if (overrides.length === 0) {
      return [];
    }
    const { authority, schedules } = this.#options;
    const known = await schedules.get(
      overrides.map(({ schedule }) => schedule),
    );
    const list = [...known.values()];
    const standings = await authority.standings(list, caller);
    const byRef = new Map(
      list.map(({ ref }, index) => [ref, standings[index]]),
    );
    const now = this.#options.now().getTime();
    return overrides.map(override => {
      const standing = byRef.get(override.schedule);
      const mayCancel =
        standing !== undefined &&
        mayOverride(standing, { kind: 'cancel', ...override });
      return toOverride(override, { now, mayCancel });
    });
  }
}
