import { IndexedRows } from './FactIndex';
import { FactsKey } from './operations/forgetFacts';
import { isPushed } from './pushedVariable';

/**
 * What nobody tells any more: variables without a provider, and facts of entities that are gone. Pushed facts outlive a
 * schema that cannot be read for a while.
 *
 * @param read - entities of which all variables were asked for
 * @param ended - those of the others that are gone for good
 */
export function findUntold(
  known: IndexedRows,
  options: {
    read: ReadonlySet<number>;
    ended: ReadonlySet<number>;
    variables: ReadonlySet<string>;
  },
): FactsKey[] {
  const { read, ended, variables } = options;
  const gone: FactsKey[] = [];
  for (const [id, rows] of known) {
    for (const variable of rows.keys()) {
      const isGone = isPushed(variable)
        ? ended.has(id)
        : !read.has(id) || !variables.has(variable);
      if (isGone) gone.push({ entity_id: id, variable });
    }
  }
  return gone;
}
