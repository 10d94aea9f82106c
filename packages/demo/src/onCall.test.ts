import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  computeSchedule,
  parseOnCallSchedule,
  readIcs,
} from '@callboard/backstage-plugin-oncall-common';
import { parse } from 'yaml';

const packageRoot = resolve(__dirname, '..');
const DAY = 86_400_000;
const MONDAY = Date.parse('2026-11-30T00:00:00Z');
const WEEK = { start: MONDAY, end: MONDAY + 7 * DAY };
const BROKEN = 'oncallschedule:default/reporting';
const LEFT = 'user:default/henrik.olsson';

const textsUnder = (folder: string) =>
  readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(yaml|ics)$/.test(name))
    .map(name => readFileSync(join(packageRoot, folder, name), 'utf8'));

const entities: Entity[] = textsUnder('catalog').map(text => parse(text));
const refs = new Set(entities.map(stringifyEntityRef));
const schedules = textsUnder('catalog/schedules').map(text =>
  parseOnCallSchedule(text),
);
const config = parse(
  readFileSync(resolve(packageRoot, '../../app-config.yaml'), 'utf8'),
).callboard.oncall;

const annotated = (annotation: string): string[] =>
  entities.flatMap(({ metadata }) => metadata.annotations?.[annotation] ?? []);

const emailsOf = entities
  .filter(({ kind }) => kind === 'User')
  .map(({ metadata }) => `${metadata.name}@fernway.example`);

describe("the demo company's on-call schedules", () => {
  it.each(schedules.filter(({ ref }) => ref !== BROKEN))(
    '$ref is valid',
    ({ issues }) => {
      expect(issues).toEqual([]);
    },
  );

  it('has one that breaks rules on purpose, each named by its path', () => {
    const broken = schedules.find(({ ref }) => ref === BROKEN);
    expect(broken?.document).toBeUndefined();
    expect(broken?.issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'spec.timeZone',
        'spec.levels[0].delay',
        'spec.levels[0].layers[0].rotation.particpants',
      ]),
    );
  });

  it('knows everybody in them but the one who left', () => {
    const named = entities
      .filter(({ kind }) => kind === 'OnCallSchedule')
      .flatMap(({ spec }) => JSON.stringify(spec).match(/(user|group):[^"]+/g));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(ref => !refs.has(ref ?? ''))).toEqual([LEFT]);
  });

  it('maps to schedules and feeds there are', () => {
    const named = annotated('callboard.dev/on-call-schedule');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(ref => !refs.has(ref))).toEqual([]);
    const feeds = Object.keys(config.feeds);
    expect(annotated('callboard.dev/ics')).toEqual(feeds);
  });

  it('keeps holidays by calendars there are', () => {
    const calendars = schedules.flatMap(
      ({ document }) => document?.holidays ?? [],
    );
    expect(calendars).toEqual(Object.keys(config.calendars));
  });

  it.each([
    ['payments-core', 4, []],
    ['platform', 2, []],
    ['merchant-experience', 1, []],
    // Sunday evening, in Lisbon.
    [
      'money-movement',
      2,
      [{ start: '2026-12-06T20:00:00.000Z', severity: 'red' }],
    ],
  ])('%s has %d levels and its gaps', (name, levels, red) => {
    const document = schedules.find(
      ({ ref }) => ref === `oncallschedule:default/${name}`,
    )?.document;
    if (!document) {
      throw new Error(`${name} cannot be read`);
    }
    const computed = computeSchedule(document, { range: WEEK });
    expect(computed.levels).toHaveLength(levels);
    expect(
      computed.gaps
        .filter(({ severity }) => severity === 'red')
        .map(({ start, severity }) => ({
          start: new Date(start).toISOString(),
          severity,
        })),
    ).toEqual(red);
  });

  it.each(textsUnder('rosters'))('has a roster of people there are', text => {
    const { events, problems } = readIcs(text, { range: WEEK });
    expect(problems).toEqual([]);
    expect(events.length).toBeGreaterThan(0);
    const addresses = events.flatMap(({ attendees }) =>
      attendees.map(({ email }) => email),
    );
    expect(addresses.filter(email => !emailsOf.includes(email ?? ''))).toEqual(
      [],
    );
  });

  it('has everybody on call in a zone, with a chat', () => {
    const people = new Set(JSON.stringify(schedules).match(/user:[^"]+/g));
    people.delete(LEFT);
    const without = entities
      .filter(entity => people.has(stringifyEntityRef(entity)))
      .filter(
        ({ metadata: { annotations = {} } }) =>
          !annotations['callboard.dev/time-zone'] ||
          !annotations['callboard.dev/chat'],
      );
    expect(without.map(stringifyEntityRef)).toEqual([]);
  });
});
