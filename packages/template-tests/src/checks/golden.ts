import { readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { RenderedTemplate } from '../harness';
import { inPackage } from '../paths';
import { filesOf } from '../tools/files';

const GOLDEN = inPackage('golden');
const isUpdate = process.env.UPDATE_GOLDEN === '1';

/** Only the day on which it was made differs from run to run. */
const withoutDay = (file: string, text: string) =>
  file.startsWith('.callboard/')
    ? text.replace(/^(created|updated): .*$/gm, '$1: 2026-01-01T00:00:00.000Z')
    : text;

/** Texts of the files below a folder. */
const textsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(folder, '**').map(file => [
      file,
      withoutDay(file, readFileSync(resolve(folder, file), 'utf8')),
    ]),
  );

/**
 * What came out is, to the letter, what stands in `golden/<template>`. With `UPDATE_GOLDEN=1` it is written there
 * instead, for a person to read the difference.
 */
export function expectGolden({ template, path }: RenderedTemplate) {
  const golden = resolve(GOLDEN, template.name);
  const now = textsOf(path);
  if (isUpdate) {
    rmSync(golden, { recursive: true, force: true });
    for (const [file, text] of Object.entries(now)) {
      const target = resolve(golden, file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  expect(now).toEqual(textsOf(golden));
}
