import { JsonObject } from '@backstage/types';

/** Something in a template that goes wrong without a word, or only while it runs. @public */
export interface LintIssue {
  /** Path relative to the template's folder; `template.yaml` itself. */
  file: string;
  /** Property path within `template.yaml`, for example `spec.steps[2].input.values`. */
  path?: string;
  /** From 1. */
  line?: number;
  /** Stable, kebab-case; see README. */
  code: string;
  /** What was expected and what was found, without a full stop. */
  message: string;
}

/** What is known of an action: its schemas, as the scaffolder lists them. @public */
export interface KnownAction {
  input?: JsonObject;
  output?: JsonObject;
}

/** What a template may use. @public */
export interface LintOptions {
  /** By id; where it is left out, nothing is said of actions, their inputs and outputs. */
  actions?: Readonly<Record<string, KnownAction>>;
  /** Form fields besides those of Backstage and of Callboard. */
  fields?: readonly string[];
  /** Filters besides those of the scaffolder and of Callboard. */
  filters?: readonly string[];
  /** Globals besides those of the scaffolder. */
  globals?: readonly string[];
}

/** The file that describes a template. */
export const TEMPLATE_FILE = 'template.yaml';
