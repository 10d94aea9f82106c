import { isDeepStrictEqual } from 'node:util';
import { durationToMilliseconds } from '@backstage/types';
import {
  FactSchema,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';
import { checkSchemas } from './checkDeclaration';
import { FactProviders } from './FactProviders';
import { toPushedDeclaration } from './pushedVariable';

/** A variable that expressions may read, and where its facts come from. */
export interface KnownVariable {
  declaration: FactVariableDeclaration;
  /** For people. */
  source: string;
  /** How long facts count: after they could be read last or, where they are pushed, after they were observed. */
  maxAgeMs: number;
  /** Absent where the facts are pushed. */
  provider?: FactProvider;
}

/** One that a provider tells. */
export type ToldVariable = Required<KnownVariable>;

/** What the registry is made of. */
export interface FactRegistryOptions {
  providers: FactProviders;
  /** Of the configuration. */
  schemas: readonly FactSchema[];
  /** Holds for providers that name none. */
  maxAgeMs: number;
}

/** Every variable that expressions may read: those of providers, and one per schema of pushed facts. */
export class FactRegistry {
  readonly #options: FactRegistryOptions;
  #schemas = new Map<string, FactSchema>();
  #pushed: KnownVariable[] = [];
  #variables: readonly FactVariableDeclaration[] = [];

  /** @throws InputError for a schema of the configuration that cannot be used, by its name */
  static create(options: FactRegistryOptions): FactRegistry {
    checkSchemas(options.schemas);
    return new FactRegistry(options);
  }

  private constructor(options: FactRegistryOptions) {
    this.#options = options;
    this.setSchemas([]);
  }

  /** Adds one more, as modules do. */
  addProvider(provider: FactProvider): void {
    this.#options.providers.addFactProvider(provider);
  }

  /** Those of FactSchema documents, in place of the last ones. One that has the name of another before it is left out. */
  setSchemas(schemas: readonly FactSchema[]): void {
    const known = new Map<string, FactSchema>();
    for (const schema of [...this.#options.schemas, ...schemas]) {
      if (!known.has(schema.name)) known.set(schema.name, schema);
    }
    // Whoever keeps what follows from declarations need not begin anew where they say what they said.
    if (isDeepStrictEqual(known, this.#schemas)) return;
    this.#schemas = known;
    this.#pushed = [...known.values()].map(schema => ({
      declaration: toPushedDeclaration(schema),
      source: schema.owner ? `Pushed; ${schema.owner}` : 'Pushed',
      maxAgeMs: schema.timeToLiveMs,
    }));
  }

  /** Of pushed facts, by name. */
  schemas(): ReadonlyMap<string, FactSchema> {
    return this.#schemas;
  }

  /** Everything that expressions may read; the same list as long as it holds the same. */
  variables(): readonly FactVariableDeclaration[] {
    const variables = this.known().map(({ declaration }) => declaration);
    const isSame =
      variables.length === this.#variables.length &&
      variables.every((one, index) => one === this.#variables[index]);
    if (!isSame) this.#variables = variables;
    return this.#variables;
  }

  /** Everything that expressions may read, with where it comes from. */
  known(): KnownVariable[] {
    return [...this.told(), ...this.#pushed];
  }

  /** What providers tell. */
  told(): ToldVariable[] {
    const { providers, maxAgeMs } = this.#options;
    return providers.list().map(provider => ({
      declaration: provider.declaration,
      source: provider.source,
      maxAgeMs: provider.maxAge
        ? durationToMilliseconds(provider.maxAge)
        : maxAgeMs,
      provider,
    }));
  }
}
