import { isMap } from '@callboard/backstage-plugin-callboard-common';
import { analyse, Reference } from '../expressions';
import { hint, TemplateContext } from '../TemplateContext';
import { CONTEXT, FILTERS, GLOBALS } from '../vocabulary';
import { whyLacking } from './emptiness';
import { isSoleExpression } from './isExpression';
import { textsIn, WrittenStep } from './TemplateDocument';

type Path = readonly (string | number)[];

/** Where an expression stands. */
interface Place {
  path: Path;
  text: string;
  /** Position of the step it belongs to; of outputs that of all steps. */
  before: number;
  hasEach: boolean;
  /** Whether it is left out where a condition does not hold. */
  isConditional: boolean;
  /** Whether it may be nothing without harm. */
  mayBeMissing: boolean;
  /** Whether an empty text is something else than nothing: inputs of actions, but for what templates are given. */
  isInput: boolean;
}

/**
 * Expressions of steps and outputs. Codes: `invalid-expression`, `unknown-reference`, `unknown-parameter`, `unknown-step`,
 * `later-step`, `unknown-output`, `each-without-each`, `secret-as-parameter`, `unknown-filter`, `may-render-empty`.
 */
export function checkExpressions(context: TemplateContext): void {
  const { steps, spec } = context.document;
  steps.forEach((step, index) => {
    for (const place of placesOf(step, index, context)) {
      checkText(place, context);
    }
  });
  const output = isMap(spec.output) ? spec.output : {};
  for (const [key, value] of Object.entries(output)) {
    const items = Array.isArray(value) ? value : [value];
    items.forEach((item, index) => {
      const path = ['spec', 'output', key];
      const at = Array.isArray(value) ? [...path, index] : path;
      for (const { path: textPath, text } of textsIn(item, at)) {
        checkText(
          {
            path: textPath,
            text,
            before: steps.length,
            hasEach: false,
            isConditional: isMap(item) && item.if !== undefined,
            mayBeMissing: false,
            isInput: false,
          },
          context,
        );
      }
    });
  }
}

function placesOf(
  { path, value, action, isConditional }: WrittenStep,
  before: number,
  { options }: TemplateContext,
): Place[] {
  const hasEach = value.each !== undefined;
  const schema = options.actions?.[action ?? '']?.input;
  const required = Array.isArray(schema?.required) ? schema.required : [];
  const condition = ['if', 'each'].flatMap(key =>
    textsIn(value[key], [...path, key]).map(one => ({
      ...one,
      before,
      hasEach: hasEach && key === 'if',
      isConditional: true,
      mayBeMissing: true,
      isInput: false,
    })),
  );
  const inputs = textsIn(value.input, [...path, 'input']).map(one => {
    const key = one.path[path.length + 1];
    const isOwn = one.path.length === path.length + 2;
    return {
      ...one,
      before,
      hasEach,
      isConditional,
      mayBeMissing:
        isSoleExpression(one.text) && !(isOwn && required.includes(key ?? '')),
      isInput: key !== 'values',
    };
  });
  return [...condition, ...inputs];
}

function checkText(place: Place, context: TemplateContext): void {
  const { path, text, mayBeMissing, isConditional, isInput } = place;
  const analysis = analyse(text);
  if (!('references' in analysis)) {
    context.report(
      path,
      'invalid-expression',
      `the scaffolder would leave it as it is: ${analysis.message}`,
    );
    return;
  }
  for (const { name } of analysis.filters) {
    const known = [...FILTERS, ...(context.options.filters ?? [])];
    if (!known.includes(name)) {
      context.report(
        path,
        'unknown-filter',
        `no filter is called ${name}${hint(name, known)}`,
      );
    }
  }
  analysis.references.forEach(one => checkReference(one, place, context));
  if (isInput && analysis.isOpenCondition) {
    context.report(
      path,
      'may-render-empty',
      'where its condition does not hold it is an empty text, not left out: say what else',
    );
  }
  const why = mayBeMissing ? undefined : whyLacking(analysis, context);
  // A step with a condition runs where those of the same condition did.
  if (why && !(isConditional && why.startsWith('the step '))) {
    context.report(
      path,
      'may-render-empty',
      `it may lack a part: ${why}. Give it a default, or use "or" or "if"`,
    );
  }
}

function checkReference(
  { parts }: Reference,
  { path, before, hasEach }: Place,
  context: TemplateContext,
): void {
  const [root = '', name] = parts;
  const known = [...CONTEXT, ...GLOBALS, ...(context.options.globals ?? [])];
  if (!known.includes(root)) {
    context.report(
      path,
      'unknown-reference',
      `nothing is called ${root} here${hint(root, known)}`,
    );
  } else if (root === 'each' && !hasEach) {
    context.report(
      path,
      'each-without-each',
      'the step has no each, so that nothing is repeated',
    );
  } else if (root === 'parameters' && name !== undefined) {
    checkParameter(name, path, context);
  } else if (root === 'steps' && name !== undefined) {
    checkOutput(parts, before, path, context);
  }
}

function checkParameter(
  name: string,
  path: Path,
  context: TemplateContext,
): void {
  const parameter = context.parameters.get(name);
  if (!parameter) {
    context.report(
      path,
      'unknown-parameter',
      `no question is called ${name}${hint(name, [
        ...context.parameters.keys(),
      ])}`,
    );
  } else if (parameter.isSecret) {
    context.report(
      path,
      'secret-as-parameter',
      `${name} is a secret: read secrets.${name}`,
    );
  }
}

function checkOutput(
  [, id = '', kind, output]: readonly string[],
  before: number,
  path: Path,
  context: TemplateContext,
): void {
  const found = context.step(id);
  if (!found) {
    const ids = context.document.steps.flatMap(step => step.id ?? []);
    context.report(
      path,
      'unknown-step',
      `no step is called ${id}${hint(id, ids)}`,
    );
    return;
  }
  if (found.index >= before) {
    context.report(path, 'later-step', `the step ${id} has not run yet here`);
  }
  if (kind !== undefined && kind !== 'output') {
    context.report(
      path,
      'unknown-output',
      `expected steps.${id}.output, found steps.${id}.${kind}`,
    );
    return;
  }
  const action = found.step.action ?? '';
  const known = context.options.actions?.[action];
  const properties = known?.output?.properties;
  const names = Object.keys(isMap(properties) ? properties : {});
  if (known && output !== undefined && !names.includes(output)) {
    context.report(
      path,
      'unknown-output',
      `${action} gives out no ${output}${hint(output, names)}`,
    );
  }
}
