import { FileSet } from '../../files/FileVersion';

/**
 * Says of a rendered path whether the template's folder has it as an executable file: the scaffolder's dry run forgets the
 * modes of what it is given. Expressions in paths stand for anything, and the skeleton's own folder is not part of the path.
 */
export function executableFiles(folder: FileSet): (path: string) => boolean {
  const patterns = [...folder].flatMap(([path, { executable }]) =>
    executable ? [toPattern(path.split('/').slice(1).join('/'))] : [],
  );
  return path => patterns.some(pattern => pattern.test(path));
}

function toPattern(path: string): RegExp {
  const parts = path
    .replace(/\.njk$/, '')
    .split(/\$\{\{.*?\}\}/)
    .map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^(?:.*/)?${parts.join('[^/]*')}$`);
}
