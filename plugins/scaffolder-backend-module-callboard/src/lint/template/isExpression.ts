import { isMap } from '@callboard/backstage-plugin-callboard-common';

/** Whether a text is rendered before anybody reads it. */
export function hasExpression(value: unknown): boolean {
  return typeof value === 'string' && /\$\{\{|\{%/.test(value);
}

/** Whether anything below a value is. */
export function containsExpression(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.some(containsExpression);
  }
  return isMap(value)
    ? Object.values(value).some(containsExpression)
    : hasExpression(value);
}

/** Whether a text is one expression and nothing else, and so keeps the type of its value; of none, its key is left out. */
export function isSoleExpression(text: string): boolean {
  return /^\$\{\{(?:(?!\}\}|\$\{\{)[\s\S])*\}\}$/.test(text.trim());
}
