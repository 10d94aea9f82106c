import {
  Checklist,
  ChecklistTick,
} from '@callboard/backstage-plugin-runbooks-common';

/** What was asked for and not answered yet: whether an item is to be ticked off, by its id. */
export type Wanted = Readonly<Record<string, boolean>>;

/** An item as it is shown. */
export interface ItemState {
  done: boolean;
  /** Asked for and not answered yet. */
  pending: boolean;
  /** Who ticked it off and when; absent of what is not done, or not answered yet. */
  tick?: ChecklistTick;
}

/** How each item is shown, by its id: as it is wanted where that was not answered yet, else as it is. */
export function itemStates(
  { items, ticks }: Pick<Checklist, 'items' | 'ticks'>,
  wanted: Wanted,
): Map<string, ItemState> {
  const tickOf = new Map(ticks.map(tick => [tick.itemId, tick]));
  return new Map(
    items.map(({ id }): [string, ItemState] => {
      const tick = tickOf.get(id);
      const asked = wanted[id];
      return asked === undefined || asked === (tick !== undefined)
        ? [id, { done: tick !== undefined, pending: asked !== undefined, tick }]
        : [id, { done: asked, pending: true }];
    }),
  );
}

/** How far a checklist is, as it is shown. */
export function progressOf(states: ReadonlyMap<string, ItemState>) {
  const all = [...states.values()];
  return { done: all.filter(({ done }) => done).length, total: all.length };
}

/**
 * Of two answers, the one that knows more: the record only grows, and answers overtake each other. Of two that know the
 * same, the second.
 */
export function newerOf(
  first: Checklist | undefined,
  second: Checklist | undefined,
): Checklist | undefined {
  if (!first || !second) {
    return first ?? second;
  }
  return first.events.length > second.events.length ? first : second;
}
