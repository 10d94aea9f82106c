/** Somebody of the demo company a visitor can be. */
export interface Persona {
  id: string;
  name: string;
  /** What they are, in one or two words. */
  role: string;
  /** What a visitor will see as this person. */
  sees: string;
  userEntityRef: string;
  /** Their groups, as in the catalog: for a sign-in before the catalog has read the user. */
  groupRefs: string[];
}

/** Everybody a visitor can be. The people are users in the demo catalog. */
export const personas: readonly Persona[] = [
  {
    id: 'engineer',
    name: 'Amara Okafor',
    role: 'Engineer',
    sees: 'Payments Core, in the middle of an incident: checkout is burning its error budget.',
    userEntityRef: 'user:default/amara.okafor',
    groupRefs: ['group:default/payments-core'],
  },
  {
    id: 'new-hire',
    name: 'Tobias Reinholt',
    role: 'New hire',
    sees: 'The first week in Payments Core: what the team runs, and how a service is started.',
    userEntityRef: 'user:default/tobias.reinholt',
    groupRefs: ['group:default/payments-core'],
  },
  {
    id: 'lead',
    name: 'Priya Raghunathan',
    role: 'Lead',
    sees: 'Reliability of all teams on one page: which promises are kept and which are not known.',
    userEntityRef: 'user:default/priya.raghunathan',
    groupRefs: ['group:default/platform', 'group:default/engineering'],
  },
  {
    id: 'auditor',
    name: 'Samuel Adeyemi',
    role: 'Auditor',
    sees: 'Everything, and changes nothing: definitions, figures and how they came about.',
    userEntityRef: 'user:default/samuel.adeyemi',
    groupRefs: ['group:default/internal-audit'],
  },
  {
    id: 'admin',
    name: 'Grace Mwangi',
    role: 'Administrator',
    sees: 'The portal itself: may unregister anything and push samples by hand.',
    userEntityRef: 'user:default/grace.mwangi',
    groupRefs: [
      'group:default/platform',
      'group:default/portal-admins',
      'group:default/callboard-maintainers',
    ],
  },
];

/** The persona of that id, if there is one. */
export function findPersona(id: string | undefined): Persona | undefined {
  return personas.find(persona => persona.id === id);
}
