import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  OnCallProvider,
  ProviderIncident,
  ProviderTarget,
  ProviderUser,
} from '@callboard/backstage-plugin-oncall-node';
import { IncidentTarget } from '../catalog/Projection';
import { ExternalPerson } from '../people/PeopleStore';
import { externalRef } from '../providers/toAnswered';
import { ToldIncident } from './StoredIncident';

type Account = Pick<OnCallProvider, 'name' | 'instance'>;

/** Incidents of a provider in our words, and people in them whom the catalog does not know. */
export interface ToldByProvider {
  incidents: ToldIncident[];
  externals: ExternalPerson[];
}

const targetKey = ({ kind, id }: ProviderTarget) => `${kind} ${id}`;
const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString();

/** Name under which the incidents of an account are kept. */
export const incidentSource = ({ name, instance }: Account): string =>
  `${name}:${instance}`;

/**
 * Reads what an account told: an incident that concerns several targets is one with the entities of all of them; one whose
 * target is mapped to nothing any more is left out.
 *
 * @param userByMail - ref of the catalog's user, by address in lower case
 */
export function toldByProvider(
  answered: readonly ProviderIncident[],
  options: {
    account: Account;
    targets: readonly IncidentTarget[];
    userByMail: ReadonlyMap<string, string>;
  },
): ToldByProvider {
  const { account, targets, userByMail } = options;
  const entities = groupBy(targets, ({ target }) => targetKey(target));
  const externals = new Map<string, ExternalPerson>();
  const refOf = ({ id, name, email, url, deleted }: ProviderUser): string => {
    const mail = email?.trim().toLocaleLowerCase('en-US');
    const known = mail && userByMail.get(mail);
    if (known) return known;
    const ref = externalRef(account, id);
    externals.set(ref, {
      ref,
      name,
      email,
      url,
      deleted: deleted ?? false,
    });
    return ref;
  };
  const incidents = [...groupBy(answered, ({ id }) => id).values()].flatMap(
    (same): ToldIncident[] => {
      const [incident] = same;
      const entityRefs = same.flatMap(({ target }) =>
        (entities.get(targetKey(target)) ?? []).map(one => one.entityRef),
      );
      if (!incident || entityRefs.length === 0) return [];
      return [
        {
          source: incidentSource(account),
          id: incident.id,
          title: incident.title,
          status: incident.status,
          severity: incident.severity,
          entityRefs: [...new Set(entityRefs)].sort(),
          openedAt: new Date(incident.openedAt).toISOString(),
          acknowledgedAt: iso(incident.acknowledgedAt),
          resolvedAt: iso(incident.resolvedAt),
          url: incident.url,
          responders: [
            ...new Set(
              same.flatMap(({ responders }) => responders ?? []).map(refOf),
            ),
          ],
          postmortemUrl: incident.postmortemUrl,
          followUps: [],
        },
      ];
    },
  );
  return { incidents, externals: [...externals.values()] };
}
