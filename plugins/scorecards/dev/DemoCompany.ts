import { NotFoundError } from '@backstage/errors';
import {
  AtQuery,
  SelectionQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoService, servicesOf } from './company';
import { DemoScorecard } from './DemoCheck';
import { SPECIAL, specialService } from './entities';
import { FakeResults } from './FakeResults';
import { FakeWaivers } from './FakeWaivers';
import { isSelected } from './lists';
import { SCORECARDS } from './scorecards';
import { instantOf } from './time';

/** The fake company: its services, how they do, and how to find them. */
export class DemoCompany {
  readonly now: () => number;
  readonly services: DemoService[];
  /** Also those that are in no list. */
  readonly all: DemoService[];
  readonly waivers: FakeWaivers;
  readonly results: FakeResults;

  constructor(options: { services: number; now: () => number }) {
    this.now = options.now;
    const began = this.now();
    this.services = servicesOf(options.services);
    this.all = [...this.services, ...SPECIAL.map(specialService)];
    this.waivers = new FakeWaivers(this.all, began);
    this.results = new FakeResults(this.waivers, began);
  }

  at({ at }: AtQuery): number {
    return instantOf(at, this.now());
  }

  scorecards(refs: string[] | undefined): DemoScorecard[] {
    return refs?.length
      ? refs.map(ref => this.scorecard(ref))
      : [...SCORECARDS];
  }

  scorecard(asked: string): DemoScorecard {
    const found = SCORECARDS.find(
      ({ ref }) => ref === asked || ref.endsWith(`/${asked}`),
    );
    if (!found) {
      throw new NotFoundError(`No scorecard ${asked}`);
    }
    return found;
  }

  service(ref: string): DemoService {
    const found = this.services.find(one => one.ref === ref);
    return found ?? specialService(ref.split('/')[1] ?? ref);
  }

  select(query: SelectionQuery): DemoService[] {
    const special = SPECIAL.map(specialService).filter(
      ({ ref, name }) => name !== 'empty' && query.entityRef?.includes(ref),
    );
    return [...this.services, ...special].filter(service =>
      isSelected(service, query),
    );
  }
}
