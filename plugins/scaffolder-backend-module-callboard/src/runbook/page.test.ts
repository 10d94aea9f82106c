import {
  judgeQuality,
  pageKey,
  readMarkdown,
  sectionKey,
} from '@callboard/backstage-plugin-runbooks-common';
import fc from 'fast-check';
import { parse } from 'yaml';
import { generateSloFiles } from '../slo/generateSloFiles';
import { alertOf, ALERTS, runbookOf } from './__testUtils__/alerts';
import { alertKindOf } from './AlertKind';

// Also on a machine that is busy with other tests.
jest.setTimeout(60_000);

const HEADINGS = ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'];
const URL =
  'https://github.com/acme/checkout/blob/main/docs/runbooks/alerts.md';

describe('alertKindOf', () => {
  it.each([
    ['AnswersBurn1h', 'burn'],
    ['AnswersBurn6h2', 'burn'],
    ['AnswersBurn1d', 'burn'],
    ['AnswersBurn3d', 'burn'],
    ['AnswersBurn2h', 'other'],
    ['Burn1hOfSomething', 'other'],
    ['AnswersMetricAbsent', 'absent'],
    ['AnswersMetricAbsent12', 'absent'],
    ['AnswersNothingRecorded', 'unrecorded'],
    ['AnswersWakeUpNoData', 'no-data'],
    ['Größe', 'other'],
    ['', 'other'],
  ])('takes %j for %s', (name, kind) => {
    expect(alertKindOf(name).kind).toBe(kind);
  });
});

describe('a new page', () => {
  it.each([
    ['page', {}],
    ['ticket', {}],
    ['critical', { rollback: 'helm rollback checkout' }],
    [
      'pgae',
      { repositoryUrl: 'https://github.com/acme/checkout', title: 'Kasse' },
    ],
  ])('is complete for alerts of severity %s', (severity, changes) => {
    const { page, findings } = runbookOf({
      alerts: ALERTS.map(name => alertOf(name, { severity })),
      ...changes,
    });
    expect(findings).toEqual([]);
    const reading = readMarkdown(page);
    expect(reading.findings).toEqual([]);
    for (const name of ALERTS) {
      const from = reading.sections.findIndex(({ title }) => title === name);
      expect(
        reading.sections.slice(from + 1, from + 5).map(({ title }) => title),
      ).toEqual(HEADINGS);
      // By itself each section is a runbook.
      const own = page
        .split(/^## /m)
        .find(text => text.startsWith(name.replaceAll('_', '\\_')));
      expect(
        judgeQuality({
          reading: readMarkdown(`## ${own}`),
          subjects: [],
          headings: HEADINGS,
        }),
      ).toMatchObject({ state: 'complete' });
    }
  });

  it.each(['1', '2', '3', '4'] as const)(
    'answers the alerts that are generated at tier %s, at their own addresses',
    tier => {
      const slo = generateSloFiles({
        service: 'checkout',
        owner: 'payments',
        tier,
        indicators: [
          {
            kind: 'availability',
            name: 'availability',
            metric: 'http_requests_total',
            selector: 'job="checkout"',
            errors: 'status=~"5.."',
          },
          {
            kind: 'threshold',
            name: 'lag',
            query: 'max(lag)',
            op: 'lt',
            value: 5,
          },
        ],
        runbookUrl: URL,
        directory: 'slos',
        rulesDirectory: 'monitoring',
      });
      const { anchors, page, findings } = runbookOf({ alerts: slo.alerts });
      expect(findings).toEqual([]);
      const rules =
        slo.files.get(slo.rulesFile)?.content.toString('utf8') ?? '';
      const urls: Array<[string, string]> = parse(rules)
        .groups.flatMap(({ rules: all }: { rules: object[] }) => all)
        .flatMap(
          (rule: { alert?: string; annotations?: { runbook_url: string } }) =>
            rule.alert ? [[rule.alert, rule.annotations?.runbook_url]] : [],
        );
      expect(urls.length).toBeGreaterThan(8);
      const { sections } = readMarkdown(page);
      for (const [alert, url] of urls) {
        const address = pageKey(url);
        const anchor = 'anchor' in address ? address.anchor : undefined;
        expect(anchors).toContainEqual({ alert, anchor });
        expect(sections).toContainEqual(
          expect.objectContaining({ title: alert, anchor }),
        );
      }
    },
  );

  it('says who owns it, what it answers, and nothing of a review', () => {
    const { frontMatter, title } = readMarkdown(runbookOf().page);
    expect(frontMatter).toEqual({
      title: 'Alerts of checkout',
      alerts: ALERTS,
    });
    expect(title).toBe('Alerts of checkout');
    const [, yaml] = runbookOf().page.split('---\n');
    expect(parse(String(yaml))).toEqual({
      title: 'Alerts of checkout',
      owner: 'group:default/payments',
      alerts: ALERTS,
    });
  });

  it('gives the command that rolls back, and something to do where there is none', () => {
    const rollback =
      'kubectl rollout undo deployment/checkout\n\nkubectl get pods';
    expect(runbookOf({ rollback }).page).toContain(
      '    ```sh\n    kubectl rollout undo deployment/checkout\n\n    kubectl get pods\n    ```\n',
    );
    expect(runbookOf({ rollback: ' ' }).page).toContain(
      'deploy the previous version again',
    );
  });

  it('leads to the repository and to the portal', () => {
    const { page } = runbookOf({
      service: 'component:pay/Checkout',
      repositoryUrl: 'https://git.example/acme/check out',
      portalUrl: 'https://portal.example/',
    });
    const links = new Set(readMarkdown(page).links.map(({ href }) => href));
    expect([...links]).toEqual([
      'https://portal.example/catalog/pay/component/checkout',
      'https://git.example/acme/check%20out',
    ]);
  });

  it('has tasks for the checklist of the portal', () => {
    const { items } = readMarkdown(runbookOf().page);
    expect(items.length).toBeGreaterThan(ALERTS.length * 5);
    expect(items.every(({ depth }) => depth === 0)).toBe(true);
  });

  it('stays what it is, whatever people write', () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            '# A',
            '<script>',
            '-->',
            '<!--',
            '---',
            '```',
            '`',
            '[x](javascript:1)',
            '\n',
            '\r\n',
            '    ',
            '- [ ] x',
            '{{ x }}',
            '|',
            '"',
            "'",
            '\\',
            '$(x)',
            '![i](u)',
            '</a>',
            '***',
            '~~~',
            '>',
            '\u2028',
          ),
        )
        .map(parts => parts.join('')),
    );
    // A sign that stands for broken bytes is a finding of its own, whoever writes it.
    const text = nasty.map(one => one.replaceAll('\uFFFD', ''));
    const few = ['AnswersBurn1h', 'AnswersMetricAbsent', 'Disk_Is_Full'];
    const plain = readMarkdown(
      runbookOf({ alerts: few.map(name => alertOf(name)), rollback: 'x' }).page,
    );
    const shape = ({ sections, links, items, anchors }: typeof plain) => ({
      sections: sections.map(({ title, level }) => [level, title]).slice(2),
      links: links.length,
      items: items.length,
      anchors: anchors.length,
    });
    fc.assert(
      fc.property(text, text, text, text, (title, summary, slo, rollback) => {
        const { page } = runbookOf({
          title,
          rollback: `x${rollback}`,
          alerts: few.map(name => alertOf(name, { summary, slo: `s${slo}` })),
        });
        const reading = readMarkdown(page);
        expect(shape(reading)).toEqual(shape(plain));
        expect(reading.findings).toEqual([]);
        expect(reading.frontMatter.alerts).toEqual(few);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[object, RegExp]>([
    [{ alerts: [] }, /^alerts: expected at least one/],
    [{ service: 'a b' }, /^service: /],
    [{ owner: '' }, /^owner: /],
    [{ repositoryUrl: 'mailto:1' }, /^repositoryUrl: /],
    [
      { repositoryUrl: 'https://u:s3cret@x.example' },
      /^repositoryUrl: ((?!s3cret).)*$/,
    ],
    [
      { alerts: [alertOf('A'), alertOf('—')] },
      /^alerts\[1\]\.name: expected letters/,
    ],
    [
      { alerts: [alertOf('Too slow'), alertOf('B'), alertOf('too-slow')] },
      /^alerts\[2\]\.name: "too-slow" has the same section #too-slow as alerts\[0\]/,
    ],
    [
      { alerts: [alertOf('A'), alertOf('Meaning')] },
      /^alerts\[1\]\.name: expected another name than Meaning/,
    ],
  ])('refuses %j by path', (changes, message) => {
    expect(() => runbookOf(changes)).toThrow(message);
  });

  it('calls sections as alerts are called, whatever that is', () => {
    const names = ['High_Error_Rate', 'Größe*', 'Disk <full>', 'a.b/c'];
    const { page, anchors } = runbookOf({
      alerts: names.map(name => alertOf(name)),
    });
    const { sections } = readMarkdown(page);
    anchors.forEach(({ alert, anchor }) => {
      expect(sections).toContainEqual(
        expect.objectContaining({ title: alert, anchor }),
      );
      expect(sectionKey(alert)).not.toBe('');
    });
  });
});
