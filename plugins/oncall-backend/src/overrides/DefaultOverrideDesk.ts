import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  DOCUMENT_SOURCE,
  Override,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { StoredSchedule } from '../schedules/StoredSchedule';
import { OverrideDesk } from '../service/OverrideDesk';
import { OverrideAuthority } from './OverrideAuthority';
import { OverridePresenter } from './OverridePresenter';
import { OverrideStore } from './OverrideStore';
import { mayOverride } from './Standing';

/** What the desk is made of. */
export interface DefaultOverrideDeskOptions {
  store: OverrideStore;
  authority: OverrideAuthority;
  presenter: OverridePresenter;
}

/** What reads of schedules show of overrides. The caller sees the schedule: whoever asks has looked at that. */
export class DefaultOverrideDesk implements OverrideDesk {
  readonly #options: DefaultOverrideDeskOptions;

  static create(options: DefaultOverrideDeskOptions): DefaultOverrideDesk {
    return new DefaultOverrideDesk(options);
  }

  private constructor(options: DefaultOverrideDeskOptions) {
    this.#options = options;
  }

  async mayOverride(
    schedule: StoredSchedule,
    caller: Caller,
  ): Promise<boolean> {
    if (schedule.source !== DOCUMENT_SOURCE || !schedule.document) {
      return false;
    }
    const { authority } = this.#options;
    const [standing] = await authority.standings([schedule], caller);
    return standing !== undefined && mayOverride(standing);
  }

  async list(
    { ref }: StoredSchedule,
    span: Partial<Span>,
    caller: Caller,
  ): Promise<Override[]> {
    const { store, presenter } = this.#options;
    const found = await store.list({ schedules: [ref], span });
    return presenter.present(
      found.filter(({ cancelled }) => !cancelled),
      caller,
    );
  }
}
