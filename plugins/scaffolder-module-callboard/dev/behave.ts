import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { Recipe } from './recipe';

/** Milliseconds that slow backends take. */
const SLOW = 4_000;

/** Answers as the backends of a recipe would: late, not at all, or not to everybody. */
export async function behave<T>(
  recipe: Recipe,
  answer: () => T | Promise<T>,
): Promise<T> {
  switch (recipe) {
    case 'slow':
      await new Promise(resolve => setTimeout(resolve, SLOW));
      return answer();
    case 'failing':
      throw new ServiceUnavailableError('upstream connect error');
    case 'denied':
      throw new NotAllowedError('Unauthorized');
    default:
      return answer();
  }
}
