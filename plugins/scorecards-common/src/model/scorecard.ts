import { FilterPredicate } from '@backstage/filter-predicates';
import { FactDeclaration } from './facts';

/** How to pass a check. @public */
export interface CheckFix {
  text: string;
  link?: string;
  /** Ref of a template that does it. */
  template?: string;
}

/** A check of a scorecard, as its document says. @public */
export interface Check {
  /** Kebab-case, unique within the scorecard; the identity of its history. */
  id: string;
  title: string;
  why?: string;
  /** One of the scorecard's levels. */
  level: string;
  /** Greater than 0; 1 where the document says nothing. */
  weight: number;
  /** Which entities it applies to, of those of the scorecard. */
  filter?: FilterPredicate;
  /** CEL over facts, of type bool. */
  expression: string;
  /** A date (UTC); before it the check counts for nothing, and what it would say is told beside. */
  effectiveFrom?: string;
  /** Entity ref of who answers for the check. */
  owner?: string;
  fix?: CheckFix;
}

/** A scorecard, as its document says. @public */
export interface Scorecard {
  /** Entity ref, full, in lower case. */
  ref: string;
  title: string;
  description?: string;
  owner: string;
  /** Which entities it applies to. */
  filter?: FilterPredicate;
  /** Lowest first; at least one, each once. */
  levels: string[];
  checks: Check[];
}

/** Facts that pipelines and scanners push, as a FactSchema document or the configuration declares them. @public */
export interface FactSchema {
  /** A CEL identifier; expressions read `pushed.<name>.<field>`. */
  name: string;
  title: string;
  description?: string;
  owner?: string;
  /** Milliseconds after which a pushed fact is unknown. */
  timeToLiveMs: number;
  fields: FactDeclaration[];
}
