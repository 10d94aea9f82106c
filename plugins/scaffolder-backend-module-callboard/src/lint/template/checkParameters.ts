import { hint, TemplateContext } from '../TemplateContext';
import { FIELDS } from '../vocabulary';

/** Names of what nobody should read in the record of a run. Public keys and ids of keys are none. */
const SECRET =
  /(?:^|[^a-z])(?:passwords?|passphrases?|secrets?|tokens?|credentials?|api[-_]?keys?|private[-_]?keys?)$/i;

const words = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2');

/** The questions of the form. Codes: `unknown-field`, `secret-as-parameter`. */
export function checkParameters(context: TemplateContext): void {
  const fields = [...FIELDS, ...(context.options.fields ?? [])];
  for (const { name, path, schema, isSecret } of context.parameters.values()) {
    const field = schema['ui:field'];
    if (typeof field === 'string' && !fields.includes(field)) {
      context.report(
        [...path, 'ui:field'],
        'unknown-field',
        `no form field is called ${field}${hint(field, fields)}`,
      );
    }
    const isHidden = schema['ui:widget'] === 'password';
    const isText = schema.type === undefined || schema.type === 'string';
    if (!isSecret && isText && (isHidden || SECRET.test(words(name)))) {
      context.report(
        path,
        'secret-as-parameter',
        `${name} looks like a secret, and answers are kept and shown: use "ui:field: Secret" and read secrets.${name}`,
      );
    }
  }
}
