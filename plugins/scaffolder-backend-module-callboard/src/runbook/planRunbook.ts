import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  judgeQuality,
  QualityFinding,
} from '@callboard/backstage-plugin-runbooks-common';
import { readRefInput } from '../lib/readRefInput';
import { SloAlert } from '../slo/generateSloFiles';
import { assertAnswers, writeMissing } from './completePage';
import { AlertAnchor, anchorsOf, HEADINGS } from './findAnchors';
import { writePage } from './writePage';

/** What a runbook is to be about. */
export interface RunbookRequest {
  /** Name or ref of a component. */
  service: string;
  /** Name of a group, or ref of a group or user. */
  owner: string;
  /** Free text; the service's name where it is left out. */
  title?: string;
  alerts: SloAlert[];
  path: string;
  repositoryUrl?: string;
  rollback?: string;
  /** Base URL of the portal. */
  portalUrl?: string;
}

/** A page, and where it answers what. */
export interface RunbookPlan {
  /** Undefined where the page says all it has to already. */
  content?: Buffer;
  anchors: AlertAnchor[];
  /** What the portal will say against the page. */
  findings: QualityFinding[];
}

/**
 * Plans a page: a new one, or what is missing behind one that people wrote, of which no byte is changed.
 *
 * @param existing - the page that is there
 * @throws InputError by path, also for an alert that has no section afterwards
 */
export function planRunbook(
  request: RunbookRequest,
  existing?: Buffer,
): RunbookPlan {
  const { alerts, path, rollback } = request;
  const service = readRefInput('service', request.service, 'component');
  const owner = readRefInput('owner', request.owner, 'group');
  if (alerts.length === 0) {
    throw new InputError('alerts: expected at least one, found none');
  }
  const anchors = anchorsOf(alerts.map(({ name }) => name));
  const subject = {
    service: service.name,
    ownerRef: stringifyEntityRef(owner),
    repositoryUrl: readRepositoryUrl(request.repositoryUrl),
    rollback: rollback?.trim() ? rollback : undefined,
  };
  const before = existing?.toString('utf8');
  const added =
    before === undefined
      ? writePage(alerts, {
          ...subject,
          title: request.title?.trim() || service.name,
          portalUrl:
            request.portalUrl &&
            `${request.portalUrl.replace(/\/+$/, '')}/catalog/${[
              service.namespace,
              service.kind,
              service.name,
            ]
              .map(part => part.toLocaleLowerCase('en-US'))
              .join('/')}`,
        })
      : writeMissing(before, alerts, anchors, subject);
  const { findings, ...reading } = assertAnswers(
    (before ?? '') + added,
    anchors,
    path,
  );
  const quality = judgeQuality({
    reading,
    findings,
    subjects: anchors.map(({ alert, anchor }) => ({
      title: alert,
      alerts: [alert],
      anchors: [anchor],
    })),
    headings: HEADINGS,
  });
  return {
    ...(added && {
      content: Buffer.concat([existing ?? Buffer.of(), Buffer.from(added)]),
    }),
    anchors,
    findings: quality.findings,
  };
}

function readRepositoryUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new InputError(
      'repositoryUrl: expected an http or https URL without user and password',
    );
  }
  return url.href;
}
