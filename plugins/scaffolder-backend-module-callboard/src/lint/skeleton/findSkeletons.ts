import { isMap } from '@callboard/backstage-plugin-callboard-common';
import { posix } from 'node:path';
import { createPathFilter } from '../../files/createPathFilter';
import { whyRenderedEmpty } from '../template/emptiness';
import { isSoleExpression } from '../template/isExpression';
import { TemplateContext } from '../TemplateContext';

/** Files that a step fills in. */
export interface Skeleton {
  /** Path of the step's input within the template. */
  path: readonly (string | number)[];
  /** Folder or file, relative to the template's. */
  place: string;
  /** Whether a file is filled in; its name always is. */
  isRendered(file: string): boolean;
  /** Files of the skeleton, relative to the template's folder. */
  files: readonly string[];
  /** Names of the values it is given, with why one may be missing; undefined where that cannot be told. */
  values?: ReadonlyMap<string, string | undefined>;
}

const ACTIONS = ['fetch:template', 'fetch:template:file'];

/** The skeletons of a template, with files of its own folder. Codes: `url-leaves-template`, `missing-skeleton`. */
export function findSkeletons(
  context: TemplateContext,
  files: readonly string[],
): Skeleton[] {
  return context.document.steps.flatMap(({ path: stepPath, value, action }) => {
    const input = isMap(value.input) ? value.input : {};
    const { url } = input;
    if (
      !ACTIONS.includes(action ?? '') ||
      typeof url !== 'string' ||
      /^[a-z][a-z+.-]*:|\$\{\{/i.test(url)
    ) {
      return [];
    }
    const path = [...stepPath, 'input'];
    const place = posix.normalize(url).replace(/\/$/, '');
    if (place.startsWith('..') || place.startsWith('/')) {
      context.report(
        [...path, 'url'],
        'url-leaves-template',
        `expected a path below the template's folder, found ${url}`,
      );
      return [];
    }
    const own = files.filter(
      file => file === place || file.startsWith(`${place}/`),
    );
    if (own.length === 0) {
      context.report(
        [...path, 'url'],
        'missing-skeleton',
        `expected files in ${url}, found none`,
      );
    }
    return [
      {
        path,
        place,
        files: own,
        isRendered: renderedBy(input, place),
        values: valuesOf(input.values, context),
      },
    ];
  });
}

function renderedBy(
  input: Readonly<Record<string, unknown>>,
  place: string,
): (file: string) => boolean {
  const extension = input.templateFileExtension;
  if (extension) {
    const end = extension === true ? '.njk' : String(extension);
    return file => file.endsWith(end.startsWith('.') ? end : `.${end}`);
  }
  const globs = ['copyWithoutTemplating', 'copyWithoutRender']
    .flatMap(key => input[key] ?? [])
    .flatMap(glob => (typeof glob === 'string' ? [glob, `${glob}/**`] : []));
  const isCopied = createPathFilter(globs);
  return file => !isCopied(posix.relative(place, file));
}

function valuesOf(
  values: unknown,
  context: TemplateContext,
): Skeleton['values'] {
  if (values === undefined) {
    return new Map();
  }
  if (typeof values === 'string') {
    return /^\$\{\{\s*parameters\s*\}\}$/.test(values.trim())
      ? new Map(
          [...context.parameters.values()].map(({ name, isOptional }) => [
            name,
            isOptional ? `${name} need not be filled in` : undefined,
          ]),
        )
      : undefined;
  }
  if (!isMap(values)) {
    return undefined;
  }
  return new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      whyMissing(value, context),
    ]),
  );
}

function whyMissing(
  value: unknown,
  context: TemplateContext,
): string | undefined {
  if (value === null || value === '') {
    return 'it is given nothing';
  }
  // A text with other words around it is never nothing.
  return typeof value === 'string' && isSoleExpression(value)
    ? whyRenderedEmpty(value, context)
    : undefined;
}
