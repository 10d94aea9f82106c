import { TemplateDrift } from '@callboard/backstage-plugin-callboard-common';
import { CreatedService } from './created';

/** What is listed. Several values of drift are alternatives, all fields must match. */
export interface CreatedFilters {
  template: string;
  owner: string;
  text: string;
  drift: TemplateDrift['state'][];
}

const STATES: readonly string[] = ['behind', 'unknown', 'ahead', 'current'];

const isState = (text: string): text is TemplateDrift['state'] =>
  STATES.includes(text);

/** Filters as they stand in the URL; what means nothing is left out. */
export function readFilters(params: URLSearchParams): CreatedFilters {
  return {
    template: params.get('template') ?? '',
    owner: params.get('owner') ?? '',
    text: params.get('text') ?? '',
    drift: params.getAll('drift').filter(isState),
  };
}

type Field = keyof CreatedFilters;

function matches(
  service: CreatedService,
  filters: CreatedFilters,
  except?: Field,
): boolean {
  const { template, owner, text, drift } = filters;
  const said = `${service.title} ${service.ref}`.toLowerCase();
  const checks: Record<Field, boolean> = {
    template: !template || service.template === template,
    owner: !owner || service.ownerRef === owner,
    text: text
      .toLowerCase()
      .split(/\s+/)
      .every(word => said.includes(word)),
    drift: drift.length === 0 || drift.includes(service.drift.state),
  };
  return Object.entries(checks).every(
    ([field, isMatch]) => isMatch || field === except,
  );
}

function countOf(values: (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    if (value !== undefined) {
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** What matches, and how many there are per value; each count ignores its own filter. */
export function filterCreated(
  services: readonly CreatedService[],
  filters: CreatedFilters,
) {
  const without = (field: Field) =>
    services.filter(service => matches(service, filters, field));
  return {
    items: services.filter(service => matches(service, filters)),
    facets: {
      template: countOf(without('template').map(({ template }) => template)),
      owner: countOf(without('owner').map(({ ownerRef }) => ownerRef)),
      drift: countOf(without('drift').map(({ drift }) => drift.state)),
    },
  };
}
