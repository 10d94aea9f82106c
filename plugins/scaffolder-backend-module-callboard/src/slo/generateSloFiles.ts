import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import {
  GeneratedAlert,
  generateRules,
  lintSlo,
  sloDocuments,
  SloDocumentsOptions,
  SloDefinition,
} from '@callboard/backstage-plugin-slo-common';
import { posix } from 'node:path';
import { FileSet } from '../files/FileVersion';
import { readLegalRef } from '../lib/readLegalRef';
import { readSlos } from './readSlos';
import { writeSloFile } from './writeSloFile';

/** What is promised, and where the files go. */
export interface SloFilesRequest extends SloDocumentsOptions {
  /** Ref of the owner; a name alone is that of a group. */
  owner: string;
  /** Folder of the documents. */
  directory: string;
  /** Folder of the rules and their tests. */
  rulesDirectory: string;
}

/** An alert, as far as routes and runbooks need to know it. */
export interface SloAlert {
  name: string;
  /** `page` or `ticket`. */
  severity: string;
  /** Entity ref of the SLO. */
  slo: string;
  summary: string;
}

/** Everything that is made of a service's indicators. */
export interface SloFiles {
  files: FileSet;
  /** Entity refs. */
  slos: string[];
  /** Paths of the documents, in the order of the indicators. */
  documents: string[];
  rulesFile: string;
  testsFile: string;
  alerts: SloAlert[];
  /** What is allowed but hardly meant, in words. */
  warnings: string[];
}

/**
 * OpenSLO documents, Prometheus rules and their tests.
 *
 * @param portalUrl - base URL of the portal, for a link in each alert
 * @throws InputError naming every property that is wrong
 */
export function generateSloFiles(
  request: SloFilesRequest,
  portalUrl?: string,
): SloFiles {
  const { directory, rulesDirectory } = request;
  const owner = readLegalRef(request.owner, 'group');
  if (!owner) {
    throw new InputError(
      `owner: ${expectedFound('the ref of a group or a user', request.owner)}`,
    );
  }
  const made = sloDocuments(request);
  if ('problems' in made) throw refusal(made.problems);

  const name = readLegalRef(request.service, 'component')?.name ?? '';
  const rulesFile = posix.join(rulesDirectory, `${name}.rules.yaml`);
  const testsFile = posix.join(rulesDirectory, `${name}.rules.test.yaml`);
  const documents = new Map(
    made.slos.map(slo => [
      posix.join(directory, `${slo.name}.yaml`),
      writeSloFile(slo, rulesFile),
    ]),
  );
  // Read back from the text: the rules are of what is in the files, not of what was meant.
  const definitions = readSlos(documents, stringifyEntityRef(owner));
  const generated = generateRules(definitions, {
    baseUrl: portalUrl,
    ruleFile: posix.basename(rulesFile),
  });
  if ('problems' in generated) throw refusal(generated.problems);
  return {
    files: new Map(
      [
        ...documents,
        [rulesFile, generated.rules] as const,
        [testsFile, generated.tests] as const,
      ].map(([path, text]) => [
        path,
        { content: Buffer.from(text), executable: false },
      ]),
    ),
    slos: made.slos.map(({ ref }) => ref),
    documents: [...documents.keys()],
    rulesFile,
    testsFile,
    alerts: generated.alerts.map(toSloAlert),
    warnings: definitions.flatMap(warningsOf),
  };
}

function toSloAlert({ name, labels, annotations }: GeneratedAlert): SloAlert {
  const { severity = '', slo = '' } = labels;
  return { name, severity, slo, summary: annotations.summary ?? '' };
}

function warningsOf(definition: SloDefinition): string[] {
  return lintSlo(definition).map(
    ({ path, message }) => `${definition.ref}: ${path}: ${message}`,
  );
}

function refusal(problems: { path: string; message: string }[]): InputError {
  return new InputError(
    problems.map(({ path, message }) => `${path}: ${message}`).join('\n'),
  );
}
