/** Somebody a visitor can be, as the demo backend describes them. */
export interface PersonaCard {
  id: string;
  name: string;
  role: string;
  sees: string;
}

/** What is known about the personas: the backend may still be starting, or run without the demo. */
export type Personas =
  | { known: 'waiting' }
  | { known: 'none' }
  | { known: 'some'; items: PersonaCard[] };

/**
 * Asks the demo backend who there is.
 * @returns `waiting` while the backend does not answer, `none` where it runs without the demo
 */
export async function fetchPersonas(baseUrl: string): Promise<Personas> {
  const response = await fetch(`${baseUrl}/personas`).catch(() => undefined);
  if (!response || response.status >= 500) {
    return { known: 'waiting' };
  }
  if (!response.ok) {
    return { known: 'none' };
  }
  const { items } = (await response.json()) as { items: PersonaCard[] };
  return { known: 'some', items };
}

const STORAGE_KEY = 'callboard.persona';

/** The persona of this browser, so that a reload stays signed in. */
export const rememberedPersona = {
  get: () => window.localStorage.getItem(STORAGE_KEY) ?? undefined,
  set: (id: string) => window.localStorage.setItem(STORAGE_KEY, id),
  clear: () => window.localStorage.removeItem(STORAGE_KEY),
};
