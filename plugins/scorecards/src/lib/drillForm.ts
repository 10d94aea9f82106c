import {
  Drill,
  DrillReport,
  DrillResult,
} from '@callboard/backstage-plugin-scorecards-common';
import { isLinkable } from './linkTarget';

/** Work that a drill left, as it is typed. */
export interface FollowUpField {
  text: string;
  /** UTC date, or nothing. */
  dueAt: string;
}

/** A drill as it is typed. */
export interface DrillForm {
  /** Of a drill that was planned, whose result this is; nothing of a new one. */
  id: string;
  entityRef: string;
  kind: string;
  title: string;
  hypothesis: string;
  result: DrillResult | '';
  /** Local time, as the browser's field has it: `2026-11-26T14:00`. */
  at: string;
  summary: string;
  link: string;
  /** Of the recovery, minutes; nothing where it was not measured. */
  minutes: string;
  followUps: FollowUpField[];
}

/** What is wrong with a field, by its name; empty where it can be sent. */
export type DrillFormIssues = Partial<Record<keyof DrillForm, string>>;

/** The value of a browser's field for an instant, in the reader's zone. */
export function localInstant(now: number): string {
  const zone = new Date(now).getTimezoneOffset() * 60_000;
  return new Date(now - zone).toISOString().slice(0, 16);
}

/** A form to begin with: empty, or with what was planned. */
export function emptyDrillForm(options: {
  entityRef?: string;
  kind?: string;
  planned?: Pick<Drill, 'id' | 'entityRef' | 'kind' | 'title' | 'hypothesis'>;
  now: number;
}): DrillForm {
  const { planned, now } = options;
  return {
    id: planned?.id ?? '',
    entityRef: planned?.entityRef ?? options.entityRef ?? '',
    kind: planned?.kind ?? options.kind ?? '',
    title: planned?.title ?? '',
    hypothesis: planned?.hypothesis ?? '',
    result: '',
    at: localInstant(now),
    summary: '',
    link: '',
    minutes: '',
    followUps: [],
  };
}

/**
 * What has to be mended before a drill can be recorded.
 *
 * @param now - milliseconds since the epoch
 */
export function drillFormIssues(form: DrillForm, now: number): DrillFormIssues {
  const issues: DrillFormIssues = {};
  const at = new Date(form.at).getTime();
  if (!/^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(form.entityRef)) {
    issues.entityRef = 'An entity ref, for example component:default/checkout.';
  }
  if (!form.kind.trim()) {
    issues.kind = 'What kind of drill it was.';
  }
  if (!form.hypothesis.trim()) {
    issues.hypothesis = 'What was expected to hold.';
  }
  if (form.result === '') {
    issues.result = 'What came out of it.';
  }
  if (Number.isNaN(at)) {
    issues.at = 'When it took place.';
  } else if (form.result === 'planned' && at <= now) {
    issues.at = 'What is planned is still to come.';
  } else if (form.result !== 'planned' && at > now) {
    issues.at = 'It has not taken place yet: say that it is planned.';
  }
  if (form.link && !isLinkable(form.link)) {
    issues.link = 'An address that begins with https:// or http://.';
  }
  if (form.minutes && !(Number(form.minutes) >= 0)) {
    issues.minutes = 'A number of minutes.';
  }
  return issues;
}

/** A form without issues as the backend takes it; undefined while something is missing. */
export function toDrillReport(
  form: DrillForm,
  now: number,
): DrillReport | undefined {
  const { result } = form;
  if (Object.keys(drillFormIssues(form, now)).length > 0 || result === '') {
    return undefined;
  }
  const title = form.title.trim();
  const summary = form.summary.trim();
  const followUps = form.followUps
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, dueAt }) => ({
      text: text.trim(),
      ...(dueAt && { dueAt }),
    }));
  return {
    entityRef: form.entityRef.toLowerCase(),
    kind: form.kind.trim(),
    hypothesis: form.hypothesis.trim(),
    result,
    at: new Date(form.at).toISOString(),
    ...(form.id && { id: form.id }),
    ...(title && { title }),
    ...(summary && { summary }),
    ...(form.link && { link: form.link }),
    ...(form.minutes && { durationSeconds: 60 * Number(form.minutes) }),
    ...(followUps.length > 0 && { followUps }),
  };
}
