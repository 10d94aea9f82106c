import {
  OnCall,
  OnCallPage,
  People,
} from '@callboard/backstage-plugin-oncall-common';
import { MappedEntity } from '../catalog/EntityStore';

/** What all entities mapped to a schedule are told alike, level by level. */
export type ToldLevel = Omit<OnCall, 'entityRef' | 'via'>;

/** What an answer is made of. */
export interface OnCallAnswerParts {
  /** Entities that the caller may see, once per schedule of theirs. */
  mapped: readonly MappedEntity[];
  /** By ref of the schedule. */
  told: ReadonlyMap<string, readonly ToldLevel[]>;
  people: People;
  /** ISO 8601. */
  asOf: string;
}

/**
 * Who answers for entities. Thousands of them share some schedules: what is said of a level is kept once, and for an
 * answer as text written once.
 */
export class OnCallAnswer {
  readonly #parts: OnCallAnswerParts;

  static create(parts: OnCallAnswerParts): OnCallAnswer {
    return new OnCallAnswer(parts);
  }

  private constructor(parts: OnCallAnswerParts) {
    this.#parts = parts;
  }

  /** As the API has it. */
  toPage(): OnCallPage {
    const { mapped, told, people, asOf } = this.#parts;
    return {
      items: mapped.flatMap(({ entityRef, scheduleRef, via }) =>
        via === undefined
          ? []
          : (told.get(scheduleRef) ?? []).map(level => ({
              entityRef,
              via,
              ...level,
            })),
      ),
      people,
      unmapped: this.#unmapped(),
      asOf,
    };
  }

  /** The same as JSON text, for a fraction of what it takes to make and write the items one by one. */
  toJson(): string {
    const { mapped, told, people, asOf } = this.#parts;
    const rests = new Map(
      [...told].map(([ref, levels]) => [
        ref,
        levels.map(level => JSON.stringify(level).slice(1)),
      ]),
    );
    const items: string[] = [];
    for (const { entityRef, scheduleRef, via } of mapped) {
      if (via !== undefined) {
        const head = `{"entityRef":${JSON.stringify(
          entityRef,
        )},"via":"${via}",`;
        for (const rest of rests.get(scheduleRef) ?? []) {
          items.push(head + rest);
        }
      }
    }
    const rest = { people, unmapped: this.#unmapped(), asOf };
    return `{"items":[${items.join(',')}],${JSON.stringify(rest).slice(1)}`;
  }

  #unmapped(): string[] {
    return this.#parts.mapped
      .filter(({ via }) => via === undefined)
      .map(({ entityRef }) => entityRef);
  }
}
