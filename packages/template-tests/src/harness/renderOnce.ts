import { JsonObject } from '@backstage/types';
import { RenderedTemplate, renderTemplate } from './renderTemplate';

const rendered = new Map<string, Promise<RenderedTemplate>>();

/** Renders a template; the same answers are rendered once per test file. Whoever changes what came out copies it first. */
export function renderOnce(
  name: string,
  answers: JsonObject,
): Promise<RenderedTemplate> {
  const key = JSON.stringify([name, answers]);
  const known = rendered.get(key) ?? renderTemplate(name, answers);
  rendered.set(key, known);
  return known;
}
