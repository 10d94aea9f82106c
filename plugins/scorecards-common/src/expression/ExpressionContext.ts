import { EntityFacts, FactVariableDeclaration } from '../model';
import { DeclaredFact, FactIndex, factIndexOf } from './factIndex';
import { toValue } from './toValue';
import { Unknown } from './Unknown';

/**
 * What expressions read of one entity. Facts are turned into values when the first check reads them, and only once.
 * @public
 */
export class ExpressionContext {
  readonly #index: FactIndex;
  readonly #facts: EntityFacts;
  readonly #values = new Map<string, unknown>();
  #now: Date | undefined;

  private constructor(index: FactIndex, facts: EntityFacts, now?: Date) {
    this.#index = index;
    this.#facts = facts;
    this.#now = now;
  }

  /** @internal */
  static create(
    variables: readonly FactVariableDeclaration[],
    facts: EntityFacts,
    now?: Date,
  ): ExpressionContext {
    return new ExpressionContext(factIndexOf(variables), facts, now);
  }

  /** Sets the instant that `now` is in expressions. */
  at(now: Date): this {
    this.#now = now;
    return this;
  }

  /** `now` in expressions. @internal */
  now(): unknown {
    return this.#now ?? Unknown.because('now is unknown: no instant was given');
  }

  /** The value of a fact by its full name. @internal */
  fact(name: string): unknown {
    const known = this.#values.get(name);
    if (known !== undefined) {
      return known;
    }
    const value = this.#read(name, this.#index.get(name));
    this.#values.set(name, value);
    return value;
  }

  #read(name: string, fact: DeclaredFact | undefined): unknown {
    if (!fact) {
      return Unknown.because(`${name} is unknown: nobody tells it any more`);
    }
    const { variable, declaration } = fact;
    const value = this.#facts[variable]?.values[declaration.name];
    return value === undefined || value === null
      ? Unknown.because(`${name} is unknown: ${whyUnknown(this.#facts, fact)}`)
      : toValue(name, declaration.type, value);
  }
}

/** For people: why a fact is unknown, without a full stop. */
export function whyUnknown(facts: EntityFacts, fact: DeclaredFact): string {
  const set = facts[fact.variable];
  if (!set) {
    return `nothing is known of ${fact.variable}`;
  }
  const reason = set.reasons?.[fact.declaration.name] ?? set.reasons?.['*'];
  return reason?.replace(/\.$/, '') ?? 'it was not told';
}

/**
 * What expressions read of one entity; made once per entity, for all checks.
 *
 * @param variables - the same list for all entities, so that it is looked through once
 * @param now - what `now` is in expressions; {@link evaluateEntity} sets it
 * @public
 */
export function toExpressionContext(
  variables: readonly FactVariableDeclaration[],
  facts: EntityFacts,
  now?: Date,
): ExpressionContext {
  return ExpressionContext.create(variables, facts, now);
}
