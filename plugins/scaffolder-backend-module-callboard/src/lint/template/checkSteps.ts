import { hint, TemplateContext } from '../TemplateContext';
import { STEP_KEYS } from '../vocabulary';

/** Steps by themselves. Codes: `unknown-step-key`, `duplicate-step-id`, `missing-action`, `unknown-action`. */
export function checkSteps(context: TemplateContext): void {
  const { document, options } = context;
  const ids = new Set<string>();
  for (const { path, value, id, action, isConditional } of document.steps) {
    for (const key of Object.keys(value)) {
      if (!STEP_KEYS.includes(key)) {
        context.report(
          [...path, key],
          'unknown-step-key',
          `a step has no ${key}${hint(key, STEP_KEYS)}`,
        );
      }
    }
    if (id !== undefined && ids.has(id)) {
      context.report(
        [...path, 'id'],
        'duplicate-step-id',
        `another step before is called ${id}: its outputs are lost`,
      );
    }
    if (id !== undefined) ids.add(id);
    if (action === undefined) {
      context.report(
        path,
        'missing-action',
        'expected the id of an action, found nothing',
      );
    } else if (
      options.actions &&
      !Object.hasOwn(options.actions, action) &&
      // A step that is left out never looks for its action: it may be another portal's.
      !isConditional
    ) {
      context.report(
        [...path, 'action'],
        'unknown-action',
        `no action is called ${action}${hint(
          action,
          Object.keys(options.actions),
        )}`,
      );
    }
  }
}
