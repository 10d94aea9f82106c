import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { describePeople } from '../people/describePeople';
import { PeopleStore } from '../people/PeopleStore';
import { AuthorizedIncidentService } from './AuthorizedIncidentService';
import { DefaultIncidentService } from './DefaultIncidentService';
import { IncidentReader } from './IncidentReader';
import { IncidentService } from './IncidentService';
import { IncidentStore } from './IncidentStore';
import { StoredIncidentReader } from './StoredIncidentReader';

/** The parts that have to do with incidents; the service authorizes its callers. */
export interface Incidents {
  incidents: IncidentStore;
  incidentReader: IncidentReader;
  incidentService: IncidentService;
}

/** Puts them together. */
export function createIncidents(options: {
  knex: Knex;
  people: PeopleStore;
  authorizer: Authorizer;
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}): Incidents {
  const { knex, people, authorizer } = options;
  const incidents = IncidentStore.create({ knex });
  return {
    incidents,
    incidentReader: StoredIncidentReader.create({ incidents }),
    incidentService: AuthorizedIncidentService.create({
      service: DefaultIncidentService.create({
        ...options,
        incidents,
        describePeople: refs => describePeople(refs, people),
      }),
      authorizer,
    }),
  };
}
