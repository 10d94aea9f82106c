import { z } from 'zod';
import { crossCheck } from './crossCheck';
import { didYouMean } from './didYouMean';

/**
 * A map that has these keys and no others; for another one it says which was probably meant (code `unknown-key`).
 * @public
 */
export function strictMap<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape);
  return crossCheck(z.looseObject(shape), (fields, report) => {
    for (const key of Object.keys(fields)) {
      if (!known.includes(key)) {
        const meant = didYouMean(key, known);
        report({
          path: [key],
          input: key,
          params: {
            code: 'unknown-key',
            expected: meant
              ? `a known key, did you mean ${meant}?`
              : `one of ${known.join(', ')}`,
          },
        });
      }
    }
  });
}
