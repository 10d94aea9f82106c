import { Caller, selectPage } from '@callboard/backstage-plugin-callboard-node';
import {
  Difference,
  DifferencePage,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { Found } from '../Found';
import { ResultReader } from '../ResultReader';
import { compareResults, Pair } from './compareResults';
import { DifferenceRequest } from './DifferenceRequest';
import { readBetween } from './readBetween';

/** What the lister is made of. */
export interface DifferenceListerOptions {
  knex: Knex;
  reader: ResultReader;
  now: () => Date;
}

/** What changed between two instants, and why. */
export class DifferenceLister {
  readonly #options: DifferenceListerOptions;

  static create(options: DifferenceListerOptions): DifferenceLister {
    return new DifferenceLister(options);
  }

  private constructor(options: DifferenceListerOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError where the caller may see no such scorecard */
  async list(
    request: DifferenceRequest,
    caller: Caller,
  ): Promise<DifferencePage> {
    const { knex, reader, now } = this.#options;
    const { scorecard: ref, selection } = request;
    const about = { scorecards: [ref], selection };
    const before = await reader.read({ ...about, at: request.from }, caller);
    const after = await reader.read({ ...about, at: request.to }, caller);
    const found = [...after.found, ...before.found];
    const version = await reader.requireVersion(
      ref,
      { ...after, found },
      caller,
    );
    const from = request.from.toISOString();
    const to = (request.to ?? now()).toISOString();
    const pairs = pairsOf(before.found, after.found);
    const between = await readBetween({
      tx: knex,
      board: after.board,
      version,
      entityIds: pairs.flatMap(idsOf),
      from,
      to,
      isFirst: before.found.length === 0,
    });
    const all = pairs.flatMap(pair => compareResults(pair, between));
    return {
      scorecard: ref,
      from,
      to,
      ...select(all, request),
      leftOut: Math.max(before.leftOut, after.leftOut),
    };
  }
}

/** Entities whose results may differ. */
function pairsOf(before: readonly Found[], after: readonly Found[]): Pair[] {
  const pairs = new Map<string, Pair>(
    before.map(one => [one.entity.ref, { before: one }]),
  );
  for (const one of after) {
    pairs.set(one.entity.ref, { ...pairs.get(one.entity.ref), after: one });
  }
  return [...pairs.values()].filter(pair => !isSame(pair));
}

/** The same row, or another one that says the same of the same checks. */
function isSame({ before, after }: Pair): boolean {
  return (
    before?.result.codes === after?.result.codes &&
    before?.version.shape === after?.version.shape
  );
}

function idsOf({ before, after }: Pair): number[] {
  return [before, after].flatMap(one => (one ? [one.entity.id] : []));
}

function select(
  all: readonly Difference[],
  { causes, limit = Infinity, after }: DifferenceRequest,
) {
  const counts: Record<string, number> = {};
  for (const { cause } of all) counts[cause] = (counts[cause] ?? 0) + 1;
  const listed = causes ? all.filter(one => causes.includes(one.cause)) : all;
  const page = selectPage(listed, { cursorOf, limit, after });
  return { ...page, totalItems: listed.length, causes: counts };
}

/** Those whose level moved most first, losses before gains. */
function cursorOf({ moved, entityTitle, entityRef, check }: Difference) {
  return {
    rank: -2 * Math.abs(moved) - (moved < 0 ? 1 : 0),
    text: entityTitle.toLocaleLowerCase('en-US'),
    ref: `${entityRef} ${check}`,
  };
}
