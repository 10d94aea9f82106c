import {
  GuardedPageClient,
  GuardOptions,
  HostPacer,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { AnswerLinker } from '../answers';
import { RunbooksConfig } from '../config';
import { PageStore } from '../pages';
import { Aftermath } from './Aftermath';
import { checkPages, PATIENCE_MS } from './checkPages';
import { CheckWriter } from './CheckWriter';
import { LivenessStore } from './LivenessStore';
import { PageChecker } from './PageChecker';

/** What checking pages elsewhere is made from. */
export interface CreateLivenessOptions {
  knex: Knex;
  settings: Pick<RunbooksConfig, 'appUrl' | 'check' | 'headings'>;
  answers: Pick<AnswerLinker, 'link'>;
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
  /** Default: the operating system. */
  resolve?: GuardOptions['resolve'];
}

/** Whether pages elsewhere are there, and what they say. */
export interface Liveness {
  /** Checks the pages that are due. Called off, it keeps what it found out. @throws what the database throws */
  checkPages(signal?: AbortSignal): Promise<void>;
  /** Has a page be checked, or read, as soon as may be. */
  recheck(pageId: string): Promise<void>;
  /** Lets go of idle connections. */
  close(): Promise<void>;
}

export function createLiveness(options: CreateLivenessOptions): Liveness {
  const { knex, settings, now, resolve } = options;
  const { check, appUrl } = settings;
  const pacer = HostPacer.create({ ...check, maxPauseMs: PATIENCE_MS });
  const client = GuardedPageClient.create({
    ...check,
    guard: { allowedHosts: check.allowedHosts, resolve },
    pacer,
    // Who finds it in a log may ask us.
    userAgent: `Callboard (checks runbooks; +${appUrl})`,
  });
  const store = LivenessStore.create({ knex });
  const pages = PageStore.create({ knex });
  const aftermath = Aftermath.create({ ...options, pages });
  const writer = CheckWriter.create({
    ...options,
    random: Math.random,
    onChange: change => aftermath.add(change),
  });
  const checker = PageChecker.create({ client });
  return {
    checkPages: signal =>
      checkPages({ store, checker, writer, aftermath, pacer, now }, signal),
    recheck: pageId => store.setDue([pageId], now()),
    close: () => client.close(),
  };
}
