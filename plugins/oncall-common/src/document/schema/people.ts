import { entityRef } from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { Context } from './Context';

/** Stands for a turn of nobody. */
const NOBODY = 'none';

/** Ref of a user or a group; a user's kind may be left out. */
export function personRef({ namespace }: Context) {
  return entityRef('User', namespace).refine(
    ref => /^(user|group):/.test(ref),
    {
      params: {
        code: 'not-one-of',
        expected: 'a user or a group',
      },
    },
  );
}

/** Whose turn it is: a user, a group, or `none` for nobody, which is read as `null`. */
export function participant(context: Context) {
  const ref = personRef(context);
  return z
    .string()
    .meta({
      description: 'A user or a group, or "none" for a turn of nobody.',
      examples: ['user:default/mei.tanaka', 'none'],
    })
    .transform((text, { addIssue }) => {
      if (text === NOBODY) {
        return null;
      }
      const read = ref.safeParse(text);
      if (read.success) {
        return read.data;
      }
      for (const issue of read.error.issues) {
        const params = issue.code === 'custom' ? issue.params : undefined;
        addIssue({ code: 'custom', input: text, params });
      }
      return z.NEVER;
    });
}
