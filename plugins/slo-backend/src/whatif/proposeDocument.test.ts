import {
  openSloToEntity,
  WhatIfRequest,
} from '@callboard/backstage-plugin-slo-common';
import { parse } from 'yaml';
import { originalDocument } from './originalDocument';
import { proposeDocument } from './proposeDocument';

const written = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
  displayName: Checkout answers
  labels:
    team:
      - a
      - b
spec:
  description: A promise
  budgetingMethod: Occurrences
  service: checkout
  indicatorRef: requests
  objectives:
    - displayName: good
      targetPercent: 99.9
    - displayName: great
      target: 0.5
  timeWindow:
    - isRolling: true
      duration: 30d
`;

const ingested = () => {
  const entity = openSloToEntity(parse(written));
  const { metadata } = entity;
  return {
    ...entity,
    metadata: {
      ...metadata,
      namespace: 'default',
      uid: '1',
      etag: '2',
      labels: { ...metadata.labels, 'callboard.dev/tier': '1' },
      annotations: {
        ...metadata.annotations,
        'callboard.dev/from-service':
          'callboard.dev/tier,backstage.io/runbook-url',
        'backstage.io/runbook-url': 'https://example.com/runbook',
        'backstage.io/managed-by-location': 'url:https://example.com/slo.yaml',
      },
    },
  };
};

const propose = (proposal: WhatIfRequest, positions = [0]) =>
  proposeDocument(originalDocument(ingested()), proposal, positions);

describe('the document to commit', () => {
  it('is the one that was written where nothing is proposed', () => {
    expect(propose({})).toBe(written);
  });

  it('changes the target in place and in its own unit', () => {
    expect(propose({ target: 0.9995 })).toBe(
      written.replace('targetPercent: 99.9', 'targetPercent: 99.95'),
    );
    expect(propose({ target: 0.25 }, [1])).toBe(
      written.replace('target: 0.5', 'target: 0.25'),
    );
  });

  it('changes the window and keeps the order of its keys', () => {
    expect(propose({ window: { duration: '7d', isRolling: true } })).toBe(
      written.replace('duration: 30d', 'duration: 7d'),
    );
    const calendar = {
      startTime: '2026-01-01 00:00:00',
      timeZone: 'Europe/Berlin',
    };
    const monthly = { duration: '1M', isRolling: false, calendar };
    expect(parse(propose({ window: monthly })).spec.timeWindow).toEqual([
      monthly,
    ]);
  });

  it('changes the method with its slice terms', () => {
    const proposal = {
      budgetingMethod: 'Timeslices',
      timeSliceTarget: 0.95,
      timeSliceWindow: '5m',
    } as const;
    expect(parse(propose(proposal, [0, 1])).spec).toMatchObject({
      budgetingMethod: 'Timeslices',
      objectives: [
        { targetPercent: 99.9, timeSliceTarget: 0.95, timeSliceWindow: '5m' },
        { target: 0.5, timeSliceTarget: 0.95, timeSliceWindow: '5m' },
      ],
    });
  });

  it.each([
    [
      { budgetingMethod: 'Timeslices' },
      'spec.objectives[0].timeSliceTarget',
      'required',
    ],
    [
      { window: { duration: '7 days', isRolling: true } },
      'spec.timeWindow[0].duration',
      '',
    ],
    [
      { window: { duration: '1M', isRolling: false } },
      'spec.timeWindow[0].calendar',
      'required',
    ],
    [{ target: 1.5 }, 'spec.objectives[0].targetPercent', 'out-of-range'],
  ] as [WhatIfRequest, string, string][])(
    'refuses %j and names the path',
    (proposal, path, code) => {
      expect(() => propose(proposal)).toThrow(path);
      expect(() => propose(proposal)).toThrow(code);
    },
  );
});
