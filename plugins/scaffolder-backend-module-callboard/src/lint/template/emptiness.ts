import { Analysis, analyse, Reference } from '../expressions';
import { TemplateContext } from '../TemplateContext';

/** Why something may not be there, for people; undefined where it always is, as far as can be told. */
export function whyEmpty(
  { parts, guards }: Pick<Reference, 'parts' | 'guards'>,
  context: TemplateContext,
): string | undefined {
  const isGuarded = parts.some((_, index) =>
    guards.has(parts.slice(0, index + 1).join('.')),
  );
  const [root, name] = parts;
  if (isGuarded || name === undefined) {
    return undefined;
  }
  if (root === 'parameters') {
    return context.parameters.get(name)?.isOptional
      ? `${name} need not be filled in`
      : undefined;
  }
  return root === 'steps' && context.step(name)?.step.isConditional
    ? `the step ${name} may be left out`
    : undefined;
}

/** Why what a text renders may lack a part; undefined where it cannot, or cannot be read. */
export function whyRenderedEmpty(
  text: string,
  context: TemplateContext,
): string | undefined {
  const analysis = analyse(text);
  return 'references' in analysis ? whyLacking(analysis, context) : undefined;
}

/** The same of what has been read already. */
export function whyLacking(
  { references }: Analysis,
  context: TemplateContext,
): string | undefined {
  return references
    .filter(({ isPrinted }) => isPrinted)
    .map(reference => whyEmpty(reference, context))
    .find(Boolean);
}
