import {
  AnswerSchema,
  readItems,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';

/** A time as GoAlert writes it, read into milliseconds since the epoch. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform(text => Date.parse(text));

/** A list of which what is odd is left out. Not for lists in which a missing item would look like a gap. */
export const listOf = <T>(item: AnswerSchema<T>) =>
  z.array(z.unknown()).transform(values => readItems(item, values).items);
