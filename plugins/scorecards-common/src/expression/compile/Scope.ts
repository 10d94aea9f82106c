import { FactIndex } from '../factIndex';

/** Which names mean what at a place of an expression. */
export interface Scope {
  facts: FactIndex;
  /** Places of local variables in the frame, by name. */
  locals: ReadonlyMap<string, number>;
}

/** The scope within a comprehension or a `cel.bind`, and where its variable is in the frame. */
export function withLocal(scope: Scope, name: string) {
  const slot = Math.max(-1, ...scope.locals.values()) + 1;
  const inner: Scope = {
    ...scope,
    locals: new Map([...scope.locals, [name, slot]]),
  };
  return { inner, slot };
}
