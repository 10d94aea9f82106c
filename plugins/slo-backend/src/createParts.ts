import {
  DatabaseService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { durationToMilliseconds } from '@backstage/types';
import {
  Authorizer,
  createAnnounce,
  PermissionVisibility,
} from '@callboard/backstage-plugin-callboard-node';
import { sloReadPermission } from '@callboard/backstage-plugin-slo-common';
import { readSloConfig, SloConfig } from './config';
import { createDecisions, Decisions } from './createDecisions';
import { createInsights, Insights } from './createInsights';
import { applySloMigrations } from './database/applySloMigrations';
import { AttemptStore } from './database/AttemptStore';
import { DefinitionStore } from './database/DefinitionStore';
import { IngestionErrorStore } from './database/IngestionErrorStore';
import { DatabaseRecordStore } from './database/record';
import { RecordStore } from './database/RecordStore';
import { StatusStore } from './database/StatusStore';
import { VersionStore } from './definitions/versions';
import { Evaluator } from './evaluation/Evaluator';
import { EventStore } from './events';
import { DefaultExclusionReader, ExclusionStore } from './exclusions';
import { EVALUATION_TIMEOUT, Heartbeat } from './heartbeat';
import { createOtlp, OtlpService, OtlpStore } from './otlp';
import { AuthorizedLintService, DefaultLintService, LintService } from './lint';
import {
  AuthorizedRulesService,
  DefaultRulesService,
  RulesService,
} from './rules';
import { AuthorizedSloService } from './service/AuthorizedSloService';
import { DefaultSloService } from './service/DefaultSloService';
import { Recorder } from './service/Recorder';
import { SloService } from './service/SloService';
import { SourceDirectory } from './sources/SourceDirectory';

/** What the parts of the plugin are made from. */
export interface CreatePartsOptions {
  catalog: CatalogService;
  config: Config;
  database: DatabaseService;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  sources: SourceDirectory;
  now: () => Date;
}

/** The parts of the plugin that tasks and router share. */
export interface Parts extends Decisions, Insights {
  settings: SloConfig;
  definitions: DefinitionStore;
  versions: VersionStore;
  exclusions: ExclusionStore;
  exclusionReader: DefaultExclusionReader;
  serviceEvents: EventStore;
  heartbeat: Heartbeat;
  attempts: AttemptStore;
  ingestionErrors: IngestionErrorStore;
  record: RecordStore;
  evaluator: Evaluator;
  announce: (refs: string[]) => Promise<void>;
  authorizer: Authorizer;
  otlpStore: OtlpStore;
  otlp: OtlpService;
  lintService: LintService;
  rulesService: RulesService;
  /** Authorizes its callers. */
  service: SloService;
}

/** Puts the parts together, on a migrated database. */
export async function createParts(options: CreatePartsOptions): Promise<Parts> {
  const { catalog, logger, permissions, signals, sources, now } = options;
  const settings = readSloConfig(options.config);
  const { staleAfterSeconds, retentionSeconds } = settings;
  const knex = await applySloMigrations(options.database);
  const definitions = DefinitionStore.create({ knex });
  const versions = VersionStore.create({ knex });
  const exclusions = ExclusionStore.create({ knex });
  const exclusionReader = DefaultExclusionReader.create({ store: exclusions });
  const serviceEvents = EventStore.create({ knex });
  const statuses = StatusStore.create({ knex });
  const attempts = AttemptStore.create({ knex });
  const ingestionErrors = IngestionErrorStore.create({ knex });
  const record = DatabaseRecordStore.create({ knex });
  const announce = createAnnounce({
    signals,
    logger,
    channel: 'slo:changed',
  });
  const heartbeat = Heartbeat.create({
    knex,
    intervalSeconds: durationToMilliseconds(settings.evaluationInterval) / 1000,
    timeoutSeconds: durationToMilliseconds(EVALUATION_TIMEOUT) / 1000,
    announceAll: () => announce('all'),
    logger,
    now,
  });
  const evaluator = Evaluator.create({
    definitions,
    statuses,
    attempts,
    record,
    exclusions: exclusionReader,
    sources,
    announce,
    staleAfterSeconds,
    now,
  });
  const recorder = Recorder.create({
    record,
    evaluateDigests: digests => evaluator.evaluateDigests(digests),
    logger,
    now,
  });
  const authorizer = Authorizer.create({
    permissions,
    visibility: PermissionVisibility.create({
      permissions,
      catalog,
      permission: sloReadPermission,
      denial: 'You may not read SLOs',
      now,
    }),
  });
  const decisions = createDecisions({
    knex,
    definitions,
    statuses,
    exclusions,
    serviceEvents,
    heartbeat,
    authorizer,
    evaluate: refs => evaluator.evaluate(refs),
    retentionSeconds,
    logger,
    now,
  });
  const insights = createInsights({
    attempts,
    authorizer,
    catalog,
    definitions,
    exclusionReader,
    record,
    retentionSeconds,
    staleAfterSeconds,
    statuses,
    versions,
    whyNotPulled: indicator => sources.whyNotPulled(indicator),
    now,
  });
  const otlpStore = OtlpStore.create({ knex });
  const otlp = createOtlp({
    config: settings.otlp,
    store: otlpStore,
    definitions,
    recorder,
    authorizer,
    now,
  });
  const lintService = AuthorizedLintService.create({
    service: DefaultLintService.create({
      attempts,
      catalog,
      definitions,
      sources,
      statuses,
      retentionSeconds,
    }),
    authorizer,
  });
  const rulesService = AuthorizedRulesService.create({
    service: DefaultRulesService.create({
      definitions,
      portalUrl: settings.portalUrl,
    }),
    authorizer,
  });
  const service = AuthorizedSloService.create({
    service: DefaultSloService.create({
      definitions,
      statuses,
      ingestionErrors,
      record,
      recorder,
      exclusions: exclusionReader,
      versions,
      events: serviceEvents,
      health: () => heartbeat.health(),
      retentionSeconds,
      now,
    }),
    authorizer,
  });
  return {
    settings,
    definitions,
    versions,
    exclusions,
    exclusionReader,
    serviceEvents,
    heartbeat,
    ...decisions,
    ...insights,
    attempts,
    ingestionErrors,
    record,
    evaluator,
    announce,
    authorizer,
    otlpStore,
    otlp,
    lintService,
    rulesService,
    service,
  };
}
