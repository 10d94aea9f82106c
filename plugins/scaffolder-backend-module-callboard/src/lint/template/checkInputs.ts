import { isMap } from '@callboard/backstage-plugin-callboard-common';
import { Schema, ValidationError, Validator } from 'jsonschema';
import { hint, TemplateContext } from '../TemplateContext';
import { containsExpression } from './isExpression';
import { WrittenStep } from './TemplateDocument';

/**
 * What steps give to actions that are known. Codes: `unknown-input`, `missing-input`, `invalid-input`. Nothing is said of
 * what an expression stands for.
 */
export function checkInputs(context: TemplateContext): void {
  const validator = new Validator();
  for (const step of context.document.steps) {
    const schema = context.options.actions?.[step.action ?? '']?.input;
    if (!schema || typeof step.value.input === 'string') continue;
    const { errors } = validator.validate(step.value.input ?? {}, schema);
    errors.forEach(error => reportError(context, step, error));
  }
}

function reportError(
  context: TemplateContext,
  { path: stepPath, action }: WrittenStep,
  { path, name, argument, instance, schema, message }: ValidationError,
): void {
  const at = [...stepPath, 'input', ...path];
  if (name === 'required') {
    context.report(
      at,
      'missing-input',
      `${action} needs ${String(argument)} here`,
    );
  } else if (name === 'additionalProperties') {
    const key = String(argument);
    context.report(
      [...at, key],
      'unknown-input',
      `${action} takes no ${key} here${hint(key, namesIn(schema))}`,
    );
  } else if (!containsExpression(instance)) {
    context.report(at, 'invalid-input', `${action}: ${message}`);
  }
}

function namesIn(schema: string | Schema): string[] {
  return isMap(schema) && isMap(schema.properties)
    ? Object.keys(schema.properties)
    : [];
}
