/**
 * Set to `bad` on an SLO, an absent total series counts against the budget instead of being unknown.
 * @public
 */
export const ANNOTATION_MISSING_DATA = 'callboard.dev/missing-data';

/**
 * The service tier, `"1"` (most critical) to `"4"`. A label, so that the catalog can filter by it.
 * @public
 */
export const LABEL_TIER = 'callboard.dev/tier';

/** Every service tier, most critical first. @public */
export const TIERS = ['1', '2', '3', '4'] as const;

/** A service tier. @public */
export type Tier = (typeof TIERS)[number];

/**
 * The region an SLO is measured in, for example `eu-central`. SLOs of one service with the same title may differ in
 * it alone.
 * @public
 */
export const LABEL_REGION = 'callboard.dev/region';

/**
 * Set to `ticket` on an SLO, its burning budget opens tickets and pages nobody, however fast it burns.
 * @public
 */
export const ANNOTATION_ALERTS = 'callboard.dev/alerts';

/**
 * Address of a runbook, the name in use among Backstage adopters. On an SLO one that ends with `#` has a section per
 * alert, which is linked in its place.
 * @public
 */
export const ANNOTATION_RUNBOOK_URL = 'backstage.io/runbook-url';

/**
 * What an SLO entity took over from its service, comma-separated keys of labels and annotations: the document itself
 * does not say it.
 * @public
 */
export const ANNOTATION_FROM_SERVICE = 'callboard.dev/from-service';

/** Refs of the OnCallSchedules that answer for an entity, or for what a group owns; comma-separated. @public */
export const ANNOTATION_ON_CALL_SCHEDULE = 'callboard.dev/on-call-schedule';

/** Names of calendar feeds in the configuration that say who answers for an entity; comma-separated. @public */
export const ANNOTATION_ICS = 'callboard.dev/ics';

/** IANA zone that a person lives in, on a User. @public */
export const ANNOTATION_TIME_ZONE = 'callboard.dev/time-zone';

/** Telephone number of a person or a group. @public */
export const ANNOTATION_PHONE = 'callboard.dev/phone';

/** Address of a person's or a group's chat, for example `https://…` or `slack://…`. @public */
export const ANNOTATION_CHAT = 'callboard.dev/chat';

/**
 * Markdown files that are runbooks of an entity: paths or globs, relative to the file the entity comes from;
 * comma-separated.
 * @public
 */
export const ANNOTATION_RUNBOOKS = 'callboard.dev/runbooks';

/** When an entity came to be, ISO 8601: the catalog does not keep it. @public */
export const ANNOTATION_CREATED_AT = 'callboard.dev/created-at';
