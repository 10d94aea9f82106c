import {
  isMap,
  readYamlDocuments,
  YamlFlaw,
} from '@callboard/backstage-plugin-callboard-common';

type Path = readonly (string | number)[];

/** A step as its author wrote it. */
export interface WrittenStep {
  /** `spec.steps[2]`. */
  path: Path;
  value: Readonly<Record<string, unknown>>;
  /** Missing where it says none. */
  id?: string;
  action?: string;
  isConditional: boolean;
}

/** A template, as far as it can be read. */
export interface TemplateDocument {
  metadata: Readonly<Record<string, unknown>>;
  spec: Readonly<Record<string, unknown>>;
  steps: readonly WrittenStep[];
  /** Line, from 1, of what stands at a path. */
  lineOf(path: Path): number;
}

const mapOf = (value: unknown) => (isMap(value) ? value : {});
const textOf = (value: unknown) =>
  typeof value === 'string' ? value : undefined;

/** Reads the text of a template; what stands against it where it is no YAML of one document. */
export function readTemplateDocument(
  text: string,
): TemplateDocument | { flaws: YamlFlaw[] } {
  const [first, ...more] = readYamlDocuments(text);
  if (!first || more.length > 0) {
    const count = first ? more.length + 1 : 0;
    const message = `expected one document, found ${count}`;
    return { flaws: [{ code: 'several-documents', message }] };
  }
  if ('flaws' in first) {
    return first;
  }
  const { metadata, spec } = mapOf(first.value);
  const written = mapOf(spec);
  const steps = Array.isArray(written.steps) ? written.steps : [];
  return {
    metadata: mapOf(metadata),
    spec: written,
    steps: steps.map((step, index) => {
      const value = mapOf(step);
      return {
        path: ['spec', 'steps', index],
        value,
        id: textOf(value.id),
        action: textOf(value.action),
        isConditional: value.if !== undefined && value.if !== true,
      };
    }),
    lineOf: path => first.locate([...path]).line,
  };
}

/** Every text below a value, with where it stands. */
export function textsIn(
  value: unknown,
  path: Path,
): { path: Path; text: string }[] {
  if (typeof value === 'string') {
    return [{ path, text: value }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => textsIn(item, [...path, index]));
  }
  return Object.entries(mapOf(value)).flatMap(([key, item]) =>
    textsIn(item, [...path, key]),
  );
}
