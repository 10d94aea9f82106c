/** What an annotation names at a provider. @public */
export interface ProviderTarget {
  /**
   * `service`: something that is paged, with a whole escalation chain behind it. `schedule`: one rotation, a chain of one
   * level. `team`: a team's chain.
   */
  kind: 'service' | 'schedule' | 'team';
  /** The provider's own id, as it spells it. */
  id: string;
}

/** A person as the provider knows them; the backend finds the catalog's User by the address. @public */
export interface ProviderUser {
  id: string;
  name: string;
  email?: string;
  /** Page of the person at the provider. */
  url?: string;
  /** True where the provider says that the account is gone or disabled. */
  deleted?: boolean;
}

/** Who is on call over a span of time. @public */
export interface ProviderShift {
  /** Milliseconds since the epoch; null where it has always been so. */
  start: number | null;
  /** Exclusive; null where it never ends. */
  end: number | null;
  /** Ids of {@link ProviderUser}s. */
  users: string[];
  /** What the provider says of it. Default `provider`. */
  reason?: {
    kind: 'rotation' | 'override' | 'forwarded' | 'provider';
    /** Shown to people: the schedule's or layer's name, whom it was forwarded from. */
    note?: string;
  };
}

/** One escalation level at a provider. @public */
export interface ProviderLevel {
  name: string;
  /** Before the next level is asked, seconds; undefined where the provider does not say. */
  delaySeconds?: number;
  /** May overlap and be in any order: the backend unites them. */
  shifts: ProviderShift[];
}

/** What became of one target. One that fails leaves the others alone. @public */
export type ProviderAnswer =
  | {
      target: ProviderTarget;
      outcome: 'ok';
      title: string;
      /** Page of the target at the provider. */
      url?: string;
      /** IANA zone of the schedule. */
      timeZone?: string;
      /** Whether whoever is on call is paged: a disabled service or one in maintenance pages nobody. */
      paging: 'active' | 'disabled' | 'maintenance';
      /** In the order in which they are asked. */
      levels: ProviderLevel[];
      users: ProviderUser[];
      /** What was odd, for people; the answer stands. */
      warnings?: string[];
    }
  | {
      target: ProviderTarget;
      /** `gone`: the provider answers and has no such target. `failed`: try again later; the last answer stays. */
      outcome: 'gone' | 'failed';
      /** Stable, kebab-case: `not-found`, `unauthorized`, `rate-limited`, `timeout`, `not-json`, `cursor-loop`… */
      code: string;
      /** For people; holds no credentials. */
      message: string;
    };

/** What to fetch. @public */
export interface ProviderRequest {
  targets: ProviderTarget[];
  /** Milliseconds since the epoch. The provider cuts the range into what its API allows. */
  from: number;
  to: number;
  signal: AbortSignal;
  /**
   * Told, by `incidents`, of a target whose incidents could not be read while those of others could. Without it one that
   * fails makes the call throw: silence would look like "no incident".
   */
  onFailure?(
    target: ProviderTarget,
    failure: { code: string; message: string },
  ): void;
}

/** Something an annotation could name, for proposing a mapping. @public */
export interface DirectoryEntry {
  target: ProviderTarget;
  title: string;
  url?: string;
  /** The annotation that maps an entity to it. */
  annotation: { key: string; value: string };
  /** Needed beside it where the account is not the default. */
  accountAnnotation?: { key: string; value: string };
}

/** An incident at a provider. Instants are milliseconds since the epoch. @public */
export interface ProviderIncident {
  /** The provider's own id. */
  id: string;
  target: ProviderTarget;
  title: string;
  status: 'triggered' | 'acknowledged' | 'resolved';
  severity?: string;
  openedAt: number;
  acknowledgedAt?: number;
  resolvedAt?: number;
  url?: string;
  /** Ids of people who have it, with their names where the provider gives them. */
  responders?: ProviderUser[];
  postmortemUrl?: string;
}

/**
 * One account at a provider of on-call schedules.
 *
 * 1. The backend reads the annotations of catalog entities through `targetsOf`.
 * 2. A task asks `fetch` for all targets of this account, 30 days back and 90 days ahead, and keeps the answers.
 * 3. Other tasks ask `directory`, to propose mappings, and `incidents`.
 *
 * Pages read what was kept: no method is ever called by a read. Every method may be slow and may throw; what it throws
 * counts for all targets of the call. The account keeps to its own request budget over all of its methods.
 * @public
 */
export interface OnCallProvider {
  /** The kind of provider, kebab-case; `pagerduty`. Part of the refs of its schedules. */
  readonly name: string;
  /** For people: `PagerDuty`. */
  readonly title: string;
  /** Name of the account in the configuration; `main`. Part of the refs of its schedules. */
  readonly instance: string;
  /** What an entity's annotations name in this account; none where they name nothing or another account. */
  targetsOf(annotations: Readonly<Record<string, string>>): ProviderTarget[];
  /**
   * What an entity's annotations name as the source of its incidents, where that is something else than what is paged: an
   * integration beside a schedule. These targets are asked of `incidents` only. Default: those of `targetsOf`.
   */
  incidentTargetsOf?(
    annotations: Readonly<Record<string, string>>,
  ): ProviderTarget[];
  fetch(request: ProviderRequest): Promise<ProviderAnswer[]>;
  /** Everything that could be mapped. */
  directory?(signal: AbortSignal): Promise<DirectoryEntry[]>;
  /** Incidents of the targets that were opened, or are open, in the range. */
  incidents?(request: ProviderRequest): Promise<ProviderIncident[]>;
}
