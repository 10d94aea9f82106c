import {
  CompoundEntityRef,
  KubernetesValidatorFunctions,
  parseEntityRef,
} from '@backstage/catalog-model';
import {
  expectedFound,
  TIERS,
} from '@callboard/backstage-plugin-callboard-common';
import { dnsLabel } from '../openslo/schema/rules';
import { ProblemList } from '../rules/ProblemList';
import { RuleError } from '../rules/types';
import type { SloDocumentsOptions } from './sloDocuments';
import { within } from './terms';
import { TierPromise, tierPromises } from './tierPromises';

/** What is the same for all indicators of a service. */
export interface SloRequest {
  service: CompoundEntityRef;
  promise: TierPromise;
  targetPercent?: number;
  dataSource?: string;
  /** As the documents say it. */
  runbookUrl?: string;
}

/** The part of a request that is not about a single indicator; undefined where something is wrong with it. */
export function readRequest(
  options: SloDocumentsOptions,
  problems: ProblemList,
): SloRequest | undefined {
  const { targetPercent, dataSource, runbookUrl } = options;
  const before = problems.found.length;
  const service = problems.attempt(() => readService(options.service));
  const promise = problems.attempt(() => readTier(options.tier));
  problems.attempt(
    () =>
      targetPercent !== undefined &&
      within(targetPercent, 100, 'targetPercent'),
  );
  problems.attempt(() => checkDataSource(dataSource));
  const page = problems.attempt(() => readRunbookUrl(runbookUrl));
  return service && promise && problems.found.length === before
    ? { service, promise, targetPercent, dataSource, runbookUrl: page }
    : undefined;
}

function readService(text: string): CompoundEntityRef {
  const ref = parsed(text);
  if (!ref || !KubernetesValidatorFunctions.isValidObjectName(ref.name)) {
    throw new RuleError({
      path: 'service',
      code: 'invalid-name',
      message: expectedFound(
        'the name or ref of a component (at most 63 letters, digits, "-", "_" and ".")',
        text,
      ),
    });
  }
  return ref;
}

function parsed(text: string): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(text, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    });
  } catch {
    return undefined;
  }
}

function readTier(tier: SloDocumentsOptions['tier']): TierPromise {
  if (!TIERS.includes(tier)) {
    throw new RuleError({
      path: 'tier',
      code: 'not-one-of',
      message: expectedFound(`one of ${TIERS.join(', ')}, as a text`, tier),
    });
  }
  return tierPromises[tier];
}

function checkDataSource(name: string | undefined): void {
  if (name !== undefined && !dnsLabel.safeParse(name).success) {
    throw new RuleError({
      path: 'dataSource',
      code: 'invalid-name',
      message: expectedFound(
        'the name of a DataSource document, an RFC 1123 label',
        name,
      ),
    });
  }
}

/** With the mark that asks for the section of each alert, unless it leads to a section itself. */
function readRunbookUrl(text: string | undefined): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  if (!/^https?:\/\/[^\s/]/.test(text) || /\s/.test(text)) {
    throw new RuleError({
      path: 'runbookUrl',
      code: 'invalid-address',
      message: expectedFound(
        'an address that starts with https:// or http://',
        text,
      ),
    });
  }
  return text.includes('#') ? text : `${text}#`;
}
