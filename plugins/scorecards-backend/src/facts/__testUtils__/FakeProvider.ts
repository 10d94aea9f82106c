import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  FactSet,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  FactProvider,
  FactRequest,
} from '@callboard/backstage-plugin-scorecards-node';

const declaration: FactVariableDeclaration = {
  variable: 'slo',
  title: 'SLOs',
  fields: [
    { name: 'count', type: 'int', description: 'How many.' },
    { name: 'worst', type: 'string', description: 'The worst state.' },
    { name: 'since', type: 'timestamp', description: 'Since when.' },
  ],
};

/** Tells what a test says. */
export class FakeProvider implements FactProvider {
  readonly declaration: FactVariableDeclaration;
  readonly source = 'The SLO plugin';
  readonly batchSize?: number;
  /** By entity ref; a function may throw, or never answer. */
  answer: (request: FactRequest) => Promise<ReadonlyMap<string, FactSet>>;
  /** Sizes of the batches it was asked for. */
  readonly asked: number[] = [];

  constructor(
    options: { variable?: string; batchSize?: number; value?: FactSet } = {},
  ) {
    const { variable = 'slo', batchSize, value } = options;
    this.declaration = { ...declaration, variable };
    this.batchSize = batchSize;
    this.answer = allOf(value ?? { values: { count: 1, worst: 'healthy' } });
  }

  async getFacts(request: FactRequest): Promise<ReadonlyMap<string, FactSet>> {
    this.asked.push(request.entities.length);
    return this.answer(request);
  }
}

/** An answer that is the same for all entities. */
export function allOf(facts: FactSet): FakeProvider['answer'] {
  return async ({ entities }) =>
    new Map(entities.map(entity => [stringifyEntityRef(entity), facts]));
}
