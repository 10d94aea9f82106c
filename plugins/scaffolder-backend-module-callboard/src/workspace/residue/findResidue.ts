import { basename, extname } from 'node:path';
import { findMissingInDockerfile } from './findMissingInDockerfile';
import {
  findMissingAssignments,
  findMissingInJson,
  findMissingOwners,
} from './findMissingElsewhere';
import { findMissingInYaml } from './findMissingInYaml';
import { findRenderedObjects, findUnrendered } from './findUnrendered';
import { Residue } from './Residue';

const BY_EXTENSION: Record<string, (text: string) => Residue[]> = {
  '.yaml': findMissingInYaml,
  '.yml': findMissingInYaml,
  '.json': findMissingInJson,
  '.toml': findMissingAssignments,
  '.tf': findMissingAssignments,
  '.hcl': findMissingAssignments,
  '.tfvars': findMissingAssignments,
};

const SCRIPT = /\.[cm]?[jt]sx?$/;

function findMissing(path: string): (text: string) => Residue[] {
  const name = basename(path);
  if (/^(?:Dockerfile|Containerfile)(?:\.|$)|\.(?:D|d)ockerfile$/.test(name)) {
    return findMissingInDockerfile;
  }
  if (name === 'CODEOWNERS') {
    return findMissingOwners;
  }
  return BY_EXTENSION[extname(name).toLocaleLowerCase('en-US')] ?? (() => []);
}

/**
 * What templating left in a file: expressions and statements of the scaffolder that were not rendered, expressions in which
 * nothing stands, objects rendered as texts, and values that are missing where the format of the file shows that there
 * has to be one. What belongs to other template languages is none: `github`, `steps.x.outputs` and `secrets` of GitHub,
 * `.Values` of Helm, `$value` of Prometheus.
 *
 * @param path - decides how the text is read
 * @returns by line
 */
export function findResidue(path: string, text: string): Residue[] {
  const found = [
    ...findUnrendered(text),
    ...(SCRIPT.test(path) ? [] : findRenderedObjects(text)),
    ...findMissing(path)(text),
  ];
  return found.sort((a, b) => a.line - b.line);
}
