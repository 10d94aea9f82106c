import { JsonValue } from '@backstage/types';

/** Every {@link FactType}. @public */
export const FACT_TYPES = [
  'string',
  'int',
  'double',
  'bool',
  'timestamp',
  'duration',
  'list<string>',
  'map<string, int>',
  'map<string, string>',
] as const;

/**
 * The type of a fact, as the expression language (CEL) knows it. `int` and `double` are numbers on the wire, `timestamp` is
 * ISO 8601, `duration` is seconds.
 * @public
 */
export type FactType = (typeof FACT_TYPES)[number];

/** A fact that a provider can tell of an entity. @public */
export interface FactDeclaration {
  /** Within the variable, a CEL identifier; `count`. */
  name: string;
  type: FactType;
  /** For people: `days`, `ratio 0..1`. */
  unit?: string;
  /** One sentence: what it is, what it counts, when it is unknown. */
  description: string;
}

/** The facts that one provider tells, read by expressions as `<variable>.<name>`. @public */
export interface FactVariableDeclaration {
  /** A CEL identifier, `slo`; of pushed facts `pushed.<schema>`. */
  variable: string;
  /** For people. */
  title: string;
  description?: string;
  fields: readonly FactDeclaration[];
}

/** What is known of one variable of one entity. @public */
export interface FactSet {
  /** By field; null and absent ones are unknown. */
  values: Readonly<Record<string, JsonValue>>;
  /** Why a field is unknown, by field; `*` for all that have no reason of their own. */
  reasons?: Readonly<Record<string, string>>;
  /** When it was read or observed, ISO 8601. */
  asOf?: string;
  /** True where it could not be read again since. */
  stale?: boolean;
  /** For people: who told, where the variable has several sources. */
  source?: string;
  /** Where it can be looked at. */
  link?: string;
}

/** Everything known of one entity, by variable. What is absent is unknown. @public */
export type EntityFacts = Readonly<Record<string, FactSet>>;
