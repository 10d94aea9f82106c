import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { everything } from '@callboard/backstage-plugin-callboard-node';
import { WhatIf, WhatIfRequest } from '@callboard/backstage-plugin-slo-common';
import { DefinitionStore } from '../database/DefinitionStore';
import { Range, RecordReader } from '../database/RecordStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { VersionStore } from '../definitions/versions';
import { ExclusionReader } from '../exclusions/ExclusionReader';
import { bucketFloor, toIso, toMinute } from '../lib/buckets';
import { SloServiceOptions } from '../service/SloService';
import { originalDocument } from './originalDocument';
import { proposeDocument } from './proposeDocument';
import { proposedObjectives, proposeTerms } from './proposeTerms';
import { replay } from './replay';
import { WhatIfService } from './WhatIfService';

const DAY_SECONDS = 86_400;
const MOST_DAYS = 90;

/** What is true of both is said once. */
function warningsOfBoth(current: string[], proposed: string[]): string[] {
  return [
    ...current.filter(text => proposed.includes(text)),
    ...current
      .filter(text => !proposed.includes(text))
      .map(text => `as it is: ${text}`),
    ...proposed
      .filter(text => !current.includes(text))
      .map(text => `as proposed: ${text}`),
  ];
}

/** What the service is made of. */
export interface DefaultWhatIfServiceOptions {
  definitions: DefinitionStore;
  versions: VersionStore;
  catalog: CatalogService;
  record: RecordReader;
  exclusions: ExclusionReader;
  /** Older counts are kept as sums of days, seconds. */
  retentionSeconds: number;
  now: () => Date;
}

/** Replays the record; authorizes nobody by itself. */
export class DefaultWhatIfService implements WhatIfService {
  readonly #options: DefaultWhatIfServiceOptions;

  static create(options: DefaultWhatIfServiceOptions): WhatIfService {
    return new DefaultWhatIfService(options);
  }

  private constructor(options: DefaultWhatIfServiceOptions) {
    this.#options = options;
  }

  async whatIf(
    ref: string,
    request: WhatIfRequest,
    options: SloServiceOptions,
  ): Promise<WhatIf> {
    const slo = await this.#visible(ref, options);
    if (!slo.valid) {
      throw new InputError(
        `The document of ${ref} is not valid: mend it before asking what if`,
      );
    }
    const positions = proposedObjectives(slo.definition, request.objective);
    const document = await this.#propose(ref, request, positions, options);
    const { record, exclusions, retentionSeconds } = this.#options;
    const range = await this.#range(slo, positions[0], request.days);
    const shared = { range, position: positions[0], record, exclusions };
    const [current, proposed] = await Promise.all([
      replay({ ...shared, slo }),
      replay({ ...shared, slo: proposeTerms(slo, request, positions) }),
    ]);
    const now = this.#options.now().getTime() / 1000;
    const thinned = now - retentionSeconds;
    const warnings = new Set([
      ...warningsOfBoth(current.warnings, proposed.warnings),
      ...(Math.min(current.readFrom, proposed.readFrom) < thinned
        ? [
            `before ${toMinute(
              thinned,
            )} only sums of days are kept: figures whose window begins there are approximate`,
          ]
        : []),
      ...(await this.#changedTerms(ref, range)),
    ]);
    return {
      ref,
      objective: slo.definition.objectives[positions[0]]?.name ?? '',
      from: toIso(range.start),
      to: toIso(range.end),
      current: current.outcome,
      proposed: proposed.outcome,
      document,
      warnings: [...warnings],
    };
  }

  async #visible(
    ref: string,
    { visibility = everything }: SloServiceOptions,
  ): Promise<CatalogSlo> {
    const slo = (await this.#options.definitions.get([ref])).get(ref);
    const seen = slo
      ? await visibility.filter([{ ref, entityRef: slo.definition.entityRef }])
      : [];
    if (!slo || seen.length === 0) {
      throw new NotFoundError(`There is no SLO ${ref}`);
    }
    return slo;
  }

  async #propose(
    ref: string,
    request: WhatIfRequest,
    positions: number[],
    { credentials }: SloServiceOptions,
  ): Promise<string> {
    const entity = await this.#options.catalog.getEntityByRef(ref, {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`There is no SLO ${ref} in the catalog`);
    }
    return proposeDocument(originalDocument(entity), request, positions);
  }

  /** The past days up to the newest count, on borders of buckets. */
  async #range(
    slo: CatalogSlo,
    position: number,
    days: number = MOST_DAYS,
  ): Promise<Range> {
    const digest = slo.digests[position];
    const newest = digest
      ? (await this.#options.record.newest([digest])).get(digest) ?? []
      : [];
    const now = this.#options.now().getTime() / 1000;
    const newestEnd = Math.max(...newest.map(item => item.end));
    const end = bucketFloor(newest.length > 0 ? Math.min(now, newestEnd) : now);
    return { start: end - days * DAY_SECONDS, end };
  }

  async #changedTerms(ref: string, { start }: Range): Promise<string[]> {
    const versions =
      (await this.#options.versions.versionsOf([ref])).get(ref) ?? [];
    const [, ...later] = versions;
    return later
      .filter(({ since }) => since > start)
      .map(
        ({ since }) =>
          `the terms changed at ${toIso(
            since,
          )}: "today" shows the whole past under those of now`,
      );
  }
}
