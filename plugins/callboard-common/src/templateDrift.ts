import { Entity } from '@backstage/catalog-model';
import { compare, diff, parse, SemVer } from 'semver';
import { sourceTemplateOf, templateVersionOf } from './provenance';

/**
 * Which part of two semantic versions differs first.
 * @public
 */
export type VersionPart = 'major' | 'minor' | 'patch' | 'pre-release';

/**
 * Where what a template made stands beside that template today. Versions are semantic: 1.10.0 is newer than 1.9.0. What
 * cannot be compared is unknown, with the reason in words.
 * @public
 */
export type TemplateDrift =
  | { state: 'current'; version: string; newest: string }
  | {
      state: 'behind' | 'ahead';
      version: string;
      newest: string;
      part: VersionPart;
      /** Steps of that part between the two: from 1.7.2 to 1.10.0 they are 3. At least 1. */
      steps: number;
    }
  | { state: 'unknown'; version?: string; newest?: string; reason: string };

function partOf(version: SemVer, newest: SemVer): VersionPart {
  switch (diff(version, newest)) {
    case 'major':
    case 'premajor':
      return 'major';
    case 'minor':
    case 'preminor':
      return 'minor';
    case 'patch':
    case 'prepatch':
      return 'patch';
    default:
      return 'pre-release';
  }
}

function stepsOf(part: VersionPart, version: SemVer, newest: SemVer): number {
  return part === 'pre-release'
    ? 1
    : Math.max(1, Math.abs(newest[part] - version[part]));
}

function compared(version: string, newest: string): TemplateDrift {
  const made = parse(version);
  const today = parse(newest);
  if (!made || !today) {
    const bad = made ? newest : version;
    return {
      state: 'unknown',
      version,
      newest,
      reason: `expected a semantic version such as 1.10.0, found ${JSON.stringify(
        bad,
      )}`,
    };
  }
  const order = compare(made, today);
  if (order === 0) return { state: 'current', version, newest };
  const part = partOf(made, today);
  return {
    state: order < 0 ? 'behind' : 'ahead',
    version,
    newest,
    part,
    steps: stepsOf(part, made, today),
  };
}

/**
 * Compares the version that an entity was made from with that of its template today.
 *
 * @param template - The entity's template; undefined where the catalog has none, or the reader may not see it
 * @public
 */
export function templateDriftOf(
  entity: Entity,
  template: Entity | undefined,
): TemplateDrift {
  const ref = sourceTemplateOf(entity);
  const version = templateVersionOf(entity);
  const newest = template && templateVersionOf(template);
  const unknown = (reason: string): TemplateDrift => ({
    state: 'unknown',
    version,
    newest,
    reason,
  });
  if (ref === undefined) {
    return unknown('it does not say which template it was made from');
  }
  if (version === undefined) {
    return unknown('it does not say the version of its template');
  }
  if (template === undefined) return unknown(`${ref} is not in the catalog`);
  if (newest === undefined) return unknown(`${ref} says no version`);
  return compared(version, newest);
}
