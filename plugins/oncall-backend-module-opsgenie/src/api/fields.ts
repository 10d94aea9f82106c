import { z } from 'zod';

/** An instant as milliseconds since the epoch. */
export const Instant = z.string().transform(Date.parse).pipe(z.number());

/** A text that may be missing; anything else than a text counts as missing. */
export const Text = z.string().nullish().catch(undefined);

/** Something by its id. */
export const Named = z.object({ id: z.string().min(1), name: Text });
