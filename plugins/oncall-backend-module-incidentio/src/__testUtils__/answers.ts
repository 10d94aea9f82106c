import { FakeEntry, FakeIncident, FakeSchedule, FIELD, World } from './world';

/** A schedule as `/v2/schedules` shows it. */
export const shownSchedule = (schedule: FakeSchedule) => ({
  id: schedule.id,
  name: schedule.name,
  timezone: schedule.timezone,
  permalink: `https://app.incident.io/acme/on-call/schedules/${schedule.id}`,
  annotations: {},
  team_ids: [],
  current_shifts: schedule.final.slice(0, 1),
  config: {
    rotations: (schedule.rotations ?? []).map(rotation => ({
      ...rotation,
      layers: [{ id: 'layer-1', name: 'Layer 1' }],
      users: [],
    })),
  },
});

/** Whole entries that overlap the window, by their start. A cursor says how many were seen, in its own way. */
export function entriesOf(
  schedule: FakeSchedule,
  query: URLSearchParams,
  perPage = 100,
) {
  const window = query.get('entry_window_start') ?? '';
  const [, seen, first] = /^opaque~(\d+)~(.+)$/.exec(window) ?? [];
  const from = Date.parse(first ?? window);
  const to = Date.parse(query.get('entry_window_end') ?? '');
  const inside = (entries: FakeEntry[] = []) =>
    entries
      .filter(e => Date.parse(e.start_at) < to && Date.parse(e.end_at) > from)
      .sort((a, b) => a.start_at.localeCompare(b.start_at));
  const all = inside(schedule.final);
  const at = Number(seen ?? 0);
  const next = `opaque~${at + perPage}~${first ?? window}`;
  return {
    schedule_entries: {
      final: all.slice(at, at + perPage),
      overrides: at === 0 ? inside(schedule.overrides) : [],
      scheduled: [],
    },
    ...(at + perPage < all.length && {
      pagination_meta: {
        after: next,
        after_url: `https://api.incident.io/v2/schedule_entries?entry_window_start=${next}`,
      },
    }),
  };
}

const shownIncident = (incident: FakeIncident) => {
  const { category, severity, service, timestamps, lead, ...rest } = incident;
  return {
    ...rest,
    incident_status: { id: category, name: category, category, rank: 1 },
    ...(severity && { severity: { id: severity, name: severity, rank: 1 } }),
    custom_field_entries: [
      {
        custom_field: {
          id: FIELD,
          name: 'Affected services',
          field_type: 'multi_select',
        },
        values: service ? [{ value_catalog_entry: service }] : [],
      },
    ],
    incident_timestamp_values: Object.entries(timestamps ?? {}).map(
      ([name, value], rank) => ({
        incident_timestamp: { id: name, name, rank },
        ...(value && { value: { value } }),
      }),
    ),
    incident_role_assignments: lead
      ? [{ role: { name: 'Incident Lead' }, assignee: lead }]
      : [],
    mode: 'standard',
    visibility: 'public',
  };
};

/** Filters: `created_at[date_range]=<day>~<day>`, `status_category[one_of]`, repeated. */
export function incidentsOf(world: World, query: URLSearchParams) {
  const [from, to] = (query.get('created_at[date_range]') ?? '~').split('~');
  const before = query.get('created_at[lte]');
  const categories = query.getAll('status_category[one_of]');
  return world.incidents
    .filter(({ created_at, category }) => {
      const day = created_at.slice(0, 10);
      return (
        (!from || day >= from) &&
        (!to || day <= to) &&
        (!before || day <= before) &&
        (categories.length === 0 || categories.includes(category))
      );
    })
    .map(shownIncident);
}
