import {
  didYouMean,
  formatPath,
} from '@callboard/backstage-plugin-callboard-common';
import { LintIssue, LintOptions, TEMPLATE_FILE } from './LintIssue';
import { readParameters, WrittenParameter } from './template/readParameters';
import { TemplateDocument, WrittenStep } from './template/TemplateDocument';

type Path = readonly (string | number)[];

/** A template under inspection, and what was found so far. */
export class TemplateContext {
  readonly document: TemplateDocument;
  readonly options: LintOptions;
  readonly parameters: ReadonlyMap<string, WrittenParameter>;
  readonly #issues: LintIssue[] = [];

  static create(
    document: TemplateDocument,
    options: LintOptions,
  ): TemplateContext {
    return new TemplateContext(document, options);
  }

  private constructor(document: TemplateDocument, options: LintOptions) {
    this.document = document;
    this.options = options;
    this.parameters = new Map(
      readParameters(document.spec.parameters).map(one => [one.name, one]),
    );
  }

  /** By file and line, each once. */
  get issues(): LintIssue[] {
    const unique = new Map(
      this.#issues.map(issue => [JSON.stringify(issue), issue]),
    );
    return [...unique.values()].sort(
      (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
    );
  }

  /** Reports what stands at a path of the template. */
  report(path: Path, code: string, message: string): void {
    this.#issues.push({
      file: TEMPLATE_FILE,
      path: formatPath(path),
      line: this.document.lineOf(path),
      code,
      message,
    });
  }

  /** Reports what stands in another file. */
  reportFile(file: string, line: number, code: string, message: string): void {
    this.#issues.push({ file, line, code, message });
  }

  /** The step of an id. */
  step(id: string): { step: WrittenStep; index: number } | undefined {
    const index = this.document.steps.findIndex(one => one.id === id);
    const step = this.document.steps[index];
    return step && { step, index };
  }
}

/** `, did you mean x?`, or what there is to choose from. */
export function hint(word: string, known: readonly string[]): string {
  const meant = didYouMean(word, known);
  return meant === undefined ? '' : `, did you mean ${meant}?`;
}
