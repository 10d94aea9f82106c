import { FactValue } from '@callboard/backstage-plugin-scorecards-common';
import { chance } from './chance';
import { DemoService } from './company';
import { DemoCheck } from './DemoCheck';
import { HOUR, iso, MINUTE } from './time';

const SOURCES: Record<string, [source: string, link?: string]> = {
  catalog: ['catalog'],
  slo: ['SLOs', '/slo'],
  oncall: ['On call', '/oncall'],
  runbooks: ['Runbooks', '/runbooks'],
  incidents: ['Incidents'],
  scaffolder: ['Scaffolder'],
  drills: ['Drills'],
  pushed: ['CI', 'https://ci.example/builds/4711'],
};

/** The facts that a check read for a service when its rule said so. */
export function evidenceOf(
  service: DemoService,
  check: DemoCheck,
  status: 'pass' | 'fail' | 'unknown',
  at: number,
): FactValue[] {
  return check.facts.map(({ fact, type, unit, pass, fail }) => {
    const [variable = ''] = fact.split('.');
    const [source, link] = SOURCES[variable] ?? [variable];
    const age =
      (variable === 'pushed' ? HOUR : MINUTE) *
      (1 + 9 * chance(fact, service.name));
    const base = { fact, type, unit, source, link };
    if (status === 'unknown') {
      return {
        ...base,
        value: null,
        reason:
          variable === 'pushed'
            ? 'never pushed for this entity'
            : `${source} did not answer: 503`,
      };
    }
    return {
      ...base,
      value: status === 'pass' ? pass : fail,
      asOf: iso(at - age),
    };
  });
}
