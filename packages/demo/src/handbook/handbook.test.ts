import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import express from 'express';
import request from 'supertest';
import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_RUNBOOK_URL } from '@callboard/backstage-plugin-callboard-common';
import {
  generateAlerts,
  parseOpenSlo,
  resolveSlo,
} from '@callboard/backstage-plugin-slo-common';
import { parse } from 'yaml';
import { LocalRepositories } from '../repositories';
import { createRouter } from '../router';
import { HANDBOOK, HandbookProcessor } from './HandbookProcessor';

const app = express().use(createRouter(LocalRepositories.create('none')));
const pathOf = (url: string) => url.replace(HANDBOOK, '/handbook');
const get = (path: string) => request(app).get(`/handbook/runbooks/${path}`);

const root = resolve(__dirname, '../../catalog');
const texts = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(join(root, name), 'utf8'));
const components = new Map(
  texts
    .filter(text => /^kind: Component/m.test(text))
    .map((text): [string, Entity] => {
      const entity: Entity = parse(text);
      return [entity.metadata.name, entity];
    }),
);

/** What the catalog gives an SLO that names no runbook: that of its service. */
function runbookOfService(name: string): string | undefined {
  const { links = [], annotations = {} } = components.get(name)?.metadata ?? {};
  return (
    annotations[ANNOTATION_RUNBOOK_URL] ??
    links.find(({ type }) => type === 'runbook')?.url
  );
}

/** Addresses of runbooks in the alert rules of each SLO, by its service. */
function runbooksOfRules(): Map<string, Set<string>> {
  const { documents } = parseOpenSlo(
    texts.filter(text => /^apiVersion: openslo/m.test(text)).join('\n---\n'),
  );
  const found = new Map<string, Set<string>>();
  for (const { document } of documents) {
    if (document?.kind !== 'SLO') continue;
    const { service } = document.spec;
    const { definition } = resolveSlo({
      document,
      entityRef: `component:default/${service}`,
      lookup: (kind, name) =>
        documents.find(one => one.kind === kind && one.name === name),
    });
    const generated = generateAlerts(
      {
        ...definition,
        runbookUrl: definition.runbookUrl ?? runbookOfService(service),
      },
      {},
    );
    if ('problems' in generated) continue;
    const urls = found.get(service) ?? new Set();
    for (const { annotations } of generated.alerts) {
      urls.add(annotations.runbook_url ?? 'none');
    }
    found.set(service, urls);
  }
  return found;
}

describe("the company's handbook", () => {
  it('has pages, Markdown as text, and pages that are not what they should be', async () => {
    const page = await get('checkout-api');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h2 id="mitigation">Mitigation</h2>');
    const markdown = await request(app).get(
      '/handbook/checkout-api/high-error-rate.md',
    );
    expect(markdown.headers['content-type']).toMatch(/^text\/plain/);
    expect((await get('webhooks')).status).toBe(404);
    expect((await get('sandbox')).headers.location).toContain('/sign-in');
    expect((await get('refunds')).headers['last-modified']).toMatch(/2024/);
    expect((await get('reporting')).text).toContain('Page not found');
  });

  it('is what the runbooks in the generated alert rules open, but for the two services that show what is missing', async () => {
    const statuses = new Map<string, number | string>();
    for (const [service, urls] of runbooksOfRules()) {
      for (const url of urls) {
        statuses.set(
          `${service} ${url.replace(HANDBOOK, '')}`,
          url === 'none' ? url : (await request(app).get(pathOf(url))).status,
        );
      }
    }
    expect(statuses.size).toBeGreaterThan(12);
    expect([...statuses].filter(([, status]) => status !== 200)).toEqual([
      ['notifications none', 'none'],
      ['sandbox /runbooks/sandbox', 302],
      ['webhooks /runbooks/webhooks', 404],
    ]);
  });
});

it('the catalog leads to the handbook that is served', async () => {
  const processor = HandbookProcessor.create('http://localhost/handbook');
  const entity = components.get('checkout-api');
  const processed = entity && (await processor.preProcessEntity(entity));
  expect(processed?.metadata.links?.map(({ url }) => url)).toEqual(
    expect.arrayContaining([
      'http://localhost/handbook/runbooks/checkout-api',
      'https://chat.fernway.example/payments-core',
    ]),
  );
});
