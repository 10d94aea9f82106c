import { LintIssue, LintOptions, TEMPLATE_FILE } from './LintIssue';
import { checkSkeletons } from './skeleton/checkSkeletons';
import { checkDocument } from './template/checkDocument';
import { checkExpressions } from './template/checkExpressions';
import { checkInputs } from './template/checkInputs';
import { checkParameters } from './template/checkParameters';
import { checkSteps } from './template/checkSteps';
import { readTemplateDocument } from './template/TemplateDocument';
import { TemplateContext } from './TemplateContext';

/**
 * What is wrong with a template and goes by the scaffolder's own checks: what would render empty, is never used, or fails only
 * while it runs. Never throws. README.md says what each code stands for.
 *
 * @param template - text of `template.yaml`
 * @param files - texts of the other files that are texts, by path relative to the template's folder
 * @returns by file and line; a template that is no YAML has only that
 * @public
 */
export function lintTemplate(
  template: string,
  files: ReadonlyMap<string, string>,
  options: LintOptions = {},
): LintIssue[] {
  const document = readTemplateDocument(template);
  if ('flaws' in document) {
    return document.flaws.map(({ code, message, position }) => ({
      file: TEMPLATE_FILE,
      code,
      message,
      ...(position && { line: position.line }),
    }));
  }
  const context = TemplateContext.create(document, options);
  checkDocument(context);
  checkParameters(context);
  checkSteps(context);
  checkInputs(context);
  checkExpressions(context);
  checkSkeletons(context, files);
  return context.issues;
}
