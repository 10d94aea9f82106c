import { parse } from 'semver';

/** Whether a text is a semantic version as it is written: `1.10.0`, `2.0.0-rc.1`, not `v1.10.0`. */
export function isVersion(text: string): boolean {
  return /^\d/.test(text) && parse(text)?.raw === text;
}
