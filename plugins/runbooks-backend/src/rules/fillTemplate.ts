const ACTION = /\{\{-?\s*(.*?)\s*-?\}\}/gs;
const LABEL =
  /^(?:\$labels|\.Labels)\.([a-zA-Z_][a-zA-Z0-9_]*)$|^index \$labels "([^"]+)"$/;

/** Whether a text depends on the series that an alert fires for. */
export const isTemplate = (text: string): boolean => text.includes('{{');

/** Labels that are the same whatever a rule fires for: those it sets without a template, and its name. */
export function staticLabels(rule: {
  name: string;
  labels: Readonly<Record<string, string>>;
}): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(rule.labels).filter(([, value]) => !isTemplate(value)),
    ['alertname', rule.name],
  ]);
}

/**
 * Fills in what a rule's own labels say: `{{ $labels.severity }}` and its other spellings.
 *
 * @returns undefined where anything else is needed, which is known only once the alert fires
 */
export function fillTemplate(
  text: string,
  labels: Readonly<Record<string, string>>,
): string | undefined {
  let isFilled = true;
  const filled = text.replace(ACTION, (_, action: string) => {
    const [, dotted, quoted] = LABEL.exec(action) ?? [];
    const name = dotted ?? quoted;
    if (name !== undefined && Object.hasOwn(labels, name)) {
      return labels[name] ?? '';
    }
    isFilled = false;
    return '';
  });
  return isFilled && !isTemplate(filled) ? filled : undefined;
}
