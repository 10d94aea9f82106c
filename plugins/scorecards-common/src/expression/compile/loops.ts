import { Unknown } from '../Unknown';
import { Evaluate, Frame } from './Frame';
import { truth } from './logic';

/** Goes through the items, each in its place of the frame, until `visit` says that it has seen enough. */
type Each = (visit: (item: unknown) => boolean) => void;

/** What a macro makes of the items. */
export type Loop = (frame: Frame, each: Each) => unknown;

/** `decisive` is what one item suffices for: true of exists, false of all. */
export function quantifier(predicate: Evaluate, decisive: boolean): Loop {
  return (frame, each) => {
    let result: boolean | Unknown = !decisive;
    each(() => {
      const value = truth(predicate(frame));
      if (value === decisive) {
        result = decisive;
      } else if (value instanceof Unknown) {
        result = value.and(result);
      }
      return value !== decisive;
    });
    return result;
  };
}

/** exists_one: known where it is of every item, as the language has it. */
export function counter(predicate: Evaluate): Loop {
  return (frame, each) => {
    let count = 0;
    let unknown: Unknown | undefined;
    each(() => {
      const value = truth(predicate(frame));
      if (value instanceof Unknown) {
        unknown = value.and(unknown);
      } else if (value) {
        count += 1;
      }
      return true;
    });
    return unknown ?? count === 1;
  };
}

/** filter and map: a list is known where all of it is. */
export function collector(predicate?: Evaluate, transform?: Evaluate): Loop {
  return (frame, each) => {
    const found: unknown[] = [];
    let unknown: Unknown | undefined;
    each(item => {
      const kept = predicate ? truth(predicate(frame)) : true;
      const value = kept === true && transform ? transform(frame) : item;
      if (kept instanceof Unknown) {
        unknown = kept;
      } else if (value instanceof Unknown) {
        unknown = value;
      } else if (kept) {
        found.push(value);
      }
      return unknown === undefined;
    });
    return unknown ?? found;
  };
}
