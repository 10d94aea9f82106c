import { analyse, Analysis, Reference } from '../expressions';
import { hint, TemplateContext } from '../TemplateContext';
import { FILTERS } from '../vocabulary';
import { findSkeletons, Skeleton } from './findSkeletons';
import { findTraps } from './findTraps';

/**
 * Files that are filled in, and what they are given. Codes: `invalid-expression`, `foreign-expression`, `value-not-given`,
 * `value-not-used`, `may-render-empty`, `unknown-filter`, `missing-dollar`, `swallowed-by-comment`.
 */
export function checkSkeletons(
  context: TemplateContext,
  files: ReadonlyMap<string, string>,
): void {
  for (const skeleton of findSkeletons(context, [...files.keys()])) {
    const used = new Set<string>();
    for (const file of skeleton.files) {
      const sources = [
        { text: file.slice(skeleton.place.length), isName: true },
        ...(skeleton.isRendered(file)
          ? [{ text: files.get(file) ?? '', isName: false }]
          : []),
      ];
      for (const { text, isName } of sources) {
        const analysis = analyse(text);
        if ('references' in analysis) {
          checkFile(file, analysis, skeleton, context);
          analysis.references.forEach(({ parts }) =>
            used.add(parts[0] === 'values' ? parts[1] ?? '*' : ''),
          );
        } else {
          context.reportFile(
            file,
            analysis.line,
            'invalid-expression',
            `it cannot be rendered: ${analysis.message}. What belongs to another language stands in {% raw %}`,
          );
          // What is used in it is not known.
          used.add('*');
        }
        if (!isName) {
          for (const { line, code, message } of findTraps(text)) {
            context.reportFile(file, line, code, message);
          }
        }
      }
    }
    checkUsed(used, skeleton, context);
  }
}

function checkFile(
  file: string,
  { references, filters }: Analysis,
  skeleton: Skeleton,
  context: TemplateContext,
): void {
  const known = [...FILTERS, ...(context.options.filters ?? [])];
  for (const { name, line } of filters) {
    if (!known.includes(name)) {
      context.reportFile(
        file,
        line,
        'unknown-filter',
        `no filter is called ${name}${hint(name, known)}`,
      );
    }
  }
  for (const reference of references) {
    checkReference(file, reference, skeleton, context);
  }
}

function checkReference(
  file: string,
  { parts, line, isPrinted, guards }: Reference,
  { values }: Skeleton,
  context: TemplateContext,
): void {
  const [root = '', name] = parts;
  if (root !== 'values') {
    if (!context.options.globals?.includes(root)) {
      context.reportFile(
        file,
        line,
        'foreign-expression',
        `${parts.join(
          '.',
        )} is nothing here, so that it renders empty: what belongs to the generated file stands in {% raw %}${hint(
          root,
          ['values'],
        )}`,
      );
    }
    return;
  }
  if (!values || name === undefined) {
    return;
  }
  if (!values.has(name)) {
    context.reportFile(
      file,
      line,
      'value-not-given',
      `the step gives no value ${name}${hint(name, [...values.keys()])}`,
    );
    return;
  }
  const why = values.get(name);
  if (why && isPrinted && !guards.has(`values.${name}`)) {
    context.reportFile(
      file,
      line,
      'may-render-empty',
      `${parts.join(
        '.',
      )} may render empty: ${why}. Give it a default, or use "or" or "if"`,
    );
  }
}

function checkUsed(
  used: ReadonlySet<string>,
  { path, values, files }: Skeleton,
  context: TemplateContext,
): void {
  if (!values || used.has('*') || files.length === 0) {
    return;
  }
  const isWritten = context.document.lineOf([...path, 'values']);
  for (const name of values.keys()) {
    if (!used.has(name) && isWritten) {
      context.report(
        [...path, 'values', name],
        'value-not-used',
        `no file of the skeleton uses ${name}`,
      );
    }
  }
}
