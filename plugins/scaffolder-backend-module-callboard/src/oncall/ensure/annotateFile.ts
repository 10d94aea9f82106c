import { InputError } from '@backstage/errors';
import { writeAnnotations } from '../../entityFile/writeAnnotations';
import { readFiles, writeFile } from '../../files/workspaceFiles';

/**
 * Writes annotations into the component of a file; what people wrote in it stays.
 *
 * @throws InputError where there is no such file, or no component in it
 */
export async function annotateFile(
  folder: string,
  path: string,
  annotations: Readonly<Record<string, string>>,
): Promise<void> {
  const file = (await readFiles(folder, [path])).get(path);
  if (!file) {
    throw new InputError(
      `entityFile: expected a file at ${path}, found none in the workspace`,
    );
  }
  const text = writeAnnotations(
    file.content.toString('utf8'),
    annotations,
    path,
  );
  await writeFile(folder, path, { ...file, content: Buffer.from(text) });
}
