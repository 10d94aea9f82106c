import { MappingProposal } from '@callboard/backstage-plugin-oncall-common';
import { ProjectedEntity } from '../catalog/Projection';
import { similarity, wordsOfName } from './similarity';

/** A schedule that could be meant. */
export type Candidate = Omit<MappingProposal, 'because' | 'score'>;

interface Indexed extends Candidate {
  words: string[];
}

/** What of an entity a schedule's name may be like, and how much that counts. */
interface Name {
  what: string;
  text: string;
  weight: number;
}

/** Less alike than this is chance. */
const LEAST_SCORE = 0.3;
const MOST_PROPOSALS = 3;

/** Finds the schedules whose names are like those of entities, through an index of words: not one by one. */
export class Candidates {
  readonly #all: Indexed[];
  readonly #byWord = new Map<string, Indexed[]>();

  static create(candidates: readonly Candidate[]): Candidates {
    return new Candidates(candidates);
  }

  private constructor(candidates: readonly Candidate[]) {
    this.#all = candidates.map(candidate => ({
      ...candidate,
      words: wordsOfName(candidate.title),
    }));
    for (const candidate of this.#all) {
      for (const word of candidate.words) {
        const known = this.#byWord.get(word) ?? [];
        known.push(candidate);
        this.#byWord.set(word, known);
      }
    }
  }

  /** The most alike first. */
  of(entity: ProjectedEntity, ownerTitle?: string): MappingProposal[] {
    const best = new Map<string, MappingProposal>();
    for (const { what, text, weight } of namesOf(entity, ownerTitle)) {
      const words = wordsOfName(text);
      const found = new Set(
        words.flatMap(word => this.#byWord.get(word) ?? []),
      );
      for (const { words: others, ...candidate } of found) {
        const { score, common } = similarity(words, others);
        const weighted = Math.round(score * weight * 100) / 100;
        const known = best.get(candidate.schedule)?.score ?? 0;
        if (weighted >= LEAST_SCORE && weighted > known) {
          best.set(candidate.schedule, {
            ...candidate,
            score: weighted,
            because:
              score === 1
                ? `it is called like ${what}`
                : `its name and ${what} have ${listed(common)} in common`,
          });
        }
      }
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || (a.schedule < b.schedule ? -1 : 1))
      .slice(0, MOST_PROPOSALS);
  }
}

function namesOf(entity: ProjectedEntity, ownerTitle?: string): Name[] {
  const { ref, title, ownerRef } = entity;
  const owner = ownerTitle ?? ownerRef?.split('/').at(-1);
  return [
    { what: 'the service', text: title, weight: 1 },
    { what: 'the service', text: ref.split('/').at(-1) ?? '', weight: 1 },
    ...(owner ? [{ what: 'its owner', text: owner, weight: 0.8 }] : []),
  ];
}

function listed(words: readonly string[]): string {
  return words.map(word => `“${word}”`).join(', ');
}
