/**
 * What a column may hold of a text: no NUL, no half of a character, and no more than fits. PostgreSQL would refuse it, and
 * all that is written with it.
 */
export function fitting(text: string, length: number): string {
  return text.slice(0, length).replace(/\0|\p{Surrogate}/gu, '');
}
