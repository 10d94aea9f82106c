import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  Caller,
  everything,
  personOf,
  requirePerson,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Waiver,
  WaiverPage,
} from '@callboard/backstage-plugin-scorecards-common';
import { WaiverRow } from '../database/rows';
import { evaluateNow, EvaluateNowOptions } from '../lib/evaluateNow';
import { assertCheck, assertExpiry, assertTarget } from './assertAsked';
import { assertOpen } from './assertOpen';
import { isAbout } from './isAbout';
import { seeWaivers } from './seeWaivers';
import { selectWaivers } from './selectWaivers';
import { toWaiver } from './toWaiver';
import { toWaiverRow } from './toWaiverRow';
import { WaiverReach, WaiverReachOptions } from './WaiverReach';
import {
  WaiverDecision,
  WaiverListRequest,
  WaiverProposal,
  WaiverService,
} from './WaiverService';
import { WaiverStore } from './WaiverStore';

const STATES = {
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
} as const satisfies Record<WaiverDecision['decision'], WaiverRow['state']>;

/** What the service is made of. */
export interface DefaultWaiverServiceOptions
  extends EvaluateNowOptions,
    WaiverReachOptions {
  waivers: WaiverStore;
  settings: { waiverMaxDurationMs: number };
  now: () => Date;
}

/** Keeps exceptions that people ask for and decide on; authorizes nobody by itself. */
export class DefaultWaiverService implements WaiverService {
  readonly #options: DefaultWaiverServiceOptions;

  static create(options: DefaultWaiverServiceOptions): DefaultWaiverService {
    return new DefaultWaiverService(options);
  }

  private constructor(options: DefaultWaiverServiceOptions) {
    this.#options = options;
  }

  async list(
    request: WaiverListRequest,
    { credentials, visibility }: Caller,
  ): Promise<WaiverPage> {
    const { waivers, now } = this.#options;
    const at = now();
    const reach = await WaiverReach.read(this.#options);
    const rows = await waivers.list(request);
    const seen = await seeWaivers(rows, reach, visibility);
    const person = personOf(credentials);
    const wanted = seen
      .filter(one => isAbout(one, request, reach))
      .map(({ row, entities }) =>
        toWaiver(row, { reach, entities: entities.length, person, now: at }),
      );
    return { ...selectWaivers(wanted, request), asOf: at.toISOString() };
  }

  async request(
    proposal: WaiverProposal,
    { credentials, visibility = everything }: Caller,
  ): Promise<Waiver> {
    const { waivers, settings, announce, now } = this.#options;
    const person = requirePerson(
      credentials,
      'Waivers are asked for by people: a service answers for nothing',
    );
    const at = now();
    const reach = await WaiverReach.read(this.#options);
    const row = toWaiverRow(proposal, person, at);
    const under = await visibility.filter(
      reach
        .under(row)
        .map(({ ref }) => ({ ref: row.scorecard_ref, entityRef: ref })),
    );
    assertTarget(under.length > 0, proposal);
    assertCheck(proposal, reach);
    assertExpiry(proposal.expiresAt, {
      now: at,
      maxMs: settings.waiverMaxDurationMs,
    });
    const [seen] = await seeWaivers([row], reach, visibility);
    if (!seen || seen.entities.length === 0) {
      throw new InputError(
        `check: ${row.check_id} applies to nothing of ${
          row.entity_ref ?? row.group_ref
        } (not-applicable)`,
      );
    }
    await waivers.insert(row, at);
    await announce(reach.concerned(row).map(({ ref }) => ref));
    const { entities } = seen;
    return toWaiver(row, { reach, entities: entities.length, person, now: at });
  }

  async decide(
    { id, decision, note, ofOthers = false }: WaiverDecision,
    { credentials, visibility }: Caller,
  ): Promise<Waiver> {
    const { waivers, now } = this.#options;
    const person = requirePerson(
      credentials,
      'Waivers are decided by people: a service answers for nothing',
    );
    const at = now();
    const reach = await WaiverReach.read(this.#options);
    const found = await waivers.get(id);
    const [seen] = found ? await seeWaivers([found], reach, visibility) : [];
    if (!seen) throw new NotFoundError(`There is no waiver ${id}`);
    const { row, entities } = seen;
    const isAsker = row.requested_by === person;
    if (decision !== 'withdraw' && isAsker) {
      throw new NotAllowedError(
        'You asked for this waiver yourself: somebody else has to decide',
      );
    }
    if (decision === 'withdraw' && !isAsker && !ofOthers) {
      throw new NotAllowedError(
        `Only ${row.requested_by}, who asked for this waiver, or whoever may decide can withdraw it`,
      );
    }
    assertOpen(row, decision, reach, at);
    const decided = {
      state: STATES[decision],
      decided_by: person,
      decided_at: at.toISOString(),
      note: note ?? null,
    };
    if (!(await waivers.decide(id, row.state, decided))) {
      throw new ConflictError(
        'Somebody else decided on this waiver in the meantime',
      );
    }
    await evaluateNow(this.#options, reach.concerned(row));
    const after = { ...row, ...decided };
    return toWaiver(after, {
      reach,
      entities: entities.length,
      person,
      now: at,
    });
  }
}
