import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { lintTemplate } from '.';
import { LintOptions } from './LintIssue';

const GOOD = `
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: service
  annotations:
    backstage.io/template-version: 1.2.0
spec:
  type: service
  owner: group:default/platform
  parameters:
    - required: [name]
      properties:
        name: { type: string, ui:field: CallboardServiceName }
        description: { type: string }
        port: { type: number, default: 8080 }
        token: { type: string, ui:field: Secret }
      dependencies:
        port:
          oneOf:
            - required: [host]
              properties:
                host: { type: string }
  steps:
    - id: skeleton
      name: Fill in
      action: fetch:template
      input:
        url: ./skeleton
        values:
          name: \${{ parameters.name }}
          description: \${{ parameters.description }}
          port: \${{ parameters.port }}
    - id: slo
      action: slo:make
      input:
        service: \${{ parameters.name | pascalCase }}
        note: \${{ parameters.description }}
        kind: ratio
    - id: publish
      if: \${{ parameters.host }}
      action: unknown:elsewhere
      each: [a, b]
      input:
        text: \${{ each.value }} \${{ steps.slo.output.alerts }} \${{ secrets.token }} \${{ user.ref }}
  output:
    links:
      - title: Repository
        if: \${{ steps.publish.output.url }}
        url: \${{ steps.publish.output.url }}
      - title: \${{ parameters.name }}
        url: \${{ steps.publish.output.url or 'https://example.com' }}
`;

const FILES: Record<string, string> = {
  'skeleton/${{ values.name }}.txt':
    'port: ${{ values.port }}\n{% if values.description %}# ${{ values.description }}{% endif %}\n{% raw %}${{ github.sha }} ${#a[@]}{% endraw %} {{ .Values.x }}\n',
};

const OPTIONS: LintOptions = {
  actions: {
    'fetch:template': { input: { type: 'object' } },
    'slo:make': {
      input: {
        type: 'object',
        required: ['service'],
        additionalProperties: false,
        properties: {
          service: { type: 'string' },
          note: { type: 'string' },
          kind: { enum: ['ratio', 'latency'] },
          count: { type: 'number' },
          list: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              properties: { name: { type: 'string', pattern: '^[a-z]+$' } },
            },
          },
        },
      },
      output: { type: 'object', properties: { alerts: {} } },
    },
  },
};

function lint(
  template: string,
  files: Record<string, string> = FILES,
  options = OPTIONS,
): string[] {
  return lintTemplate(template, new Map(Object.entries(files)), options).map(
    ({ file, path, line, code }) => `${code} ${path ?? `${file}:${line}`}`,
  );
}

const skeleton = (text: string) => ({ 'skeleton/a.txt': text });
/** Uses all values, so that nothing else is said. */
const ALL =
  '${{ values.name }} ${{ values.port }} {{ x }} ${{ values.description or "" }}\n';

describe('lintTemplate', () => {
  it('says nothing of a good template', () => {
    expect(lintTemplate(GOOD, new Map(Object.entries(FILES)), OPTIONS)).toEqual(
      [],
    );
  });

  it.each<[string, string, string[]]>([
    ['  type: service\n', '', ['missing-type spec.type']],
    ['  owner: group:default/platform\n', '', ['missing-owner spec.owner']],
    [
      'backstage.io/template-version: 1.2.0',
      'x: y',
      ['missing-version metadata.annotations["backstage.io/template-version"]'],
    ],
    [
      'template-version: 1.2.0',
      'template-version: "1.2"',
      ['invalid-version metadata.annotations["backstage.io/template-version"]'],
    ],
    [
      '  owner: group',
      '  lifecylce: x\n  owner: group',
      ['unknown-spec-key spec.lifecylce'],
    ],
    [
      '      name: Fill in',
      '      naem: Fill in',
      ['unknown-step-key spec.steps[0].naem'],
    ],
    [
      '      each: [a, b]',
      '      ech: [a, b]',
      [
        'unknown-step-key spec.steps[2].ech',
        'each-without-each spec.steps[2].input.text',
      ],
    ],
    [
      'id: slo\n',
      'id: skeleton\n',
      [
        'duplicate-step-id spec.steps[1].id',
        'unknown-step spec.steps[2].input.text',
      ],
    ],
    ['      action: slo:make\n', '', ['missing-action spec.steps[1]']],
    [
      'action: slo:make',
      'action: slo:mak',
      ['unknown-action spec.steps[1].action'],
    ],
    [
      'ui:field: CallboardServiceName',
      'ui:field: CallboardServicName',
      ['unknown-field spec.parameters[0].properties.name["ui:field"]'],
    ],
    [
      'port: { type',
      'apiToken: { type: string, default: x }\n        port: { type',
      ['secret-as-parameter spec.parameters[0].properties.apiToken'],
    ],
    [
      'port: { type',
      'pin: { type: string, ui:widget: password }\n        port: { type',
      ['secret-as-parameter spec.parameters[0].properties.pin'],
    ],
    [
      'secrets.token',
      'parameters.token',
      [
        'secret-as-parameter spec.steps[2].input.text',
        'may-render-empty spec.steps[2].input.text',
      ],
    ],
    [
      'parameters.name | pascalCase',
      'parameters.nam | pascalCase',
      ['unknown-parameter spec.steps[1].input.service'],
    ],
    [
      'parameters.name | pascalCase',
      'parameters.name | pascalcase',
      ['unknown-filter spec.steps[1].input.service'],
    ],
    [
      'parameters.name | pascalCase',
      'parameter.name',
      ['unknown-reference spec.steps[1].input.service'],
    ],
    [
      'parameters.name | pascalCase',
      'parameters.name && x',
      ['invalid-expression spec.steps[1].input.service'],
    ],
    [
      'parameters.name | pascalCase',
      'each.value',
      ['each-without-each spec.steps[1].input.service'],
    ],
    [
      'parameters.name | pascalCase',
      'steps.publish.output.url',
      [
        'later-step spec.steps[1].input.service',
        'may-render-empty spec.steps[1].input.service',
      ],
    ],
    [
      'parameters.name | pascalCase',
      "steps['slo'].output.alerts",
      ['later-step spec.steps[1].input.service'],
    ],
    [
      'steps.slo.output.alerts',
      'steps.slow.output.alerts',
      ['unknown-step spec.steps[2].input.text'],
    ],
    [
      'steps.slo.output.alerts',
      'steps.slo.outputs.alerts',
      ['unknown-output spec.steps[2].input.text'],
    ],
    [
      'steps.slo.output.alerts',
      'steps.slo.output.alert',
      ['unknown-output spec.steps[2].input.text'],
    ],
    [
      'service: ${{ parameters.name | pascalCase }}',
      'service: ${{ parameters.description }}',
      ['may-render-empty spec.steps[1].input.service'],
    ],
    [
      'note: ${{ parameters.description }}',
      'note: "x ${{ parameters.description }}"',
      ['may-render-empty spec.steps[1].input.note'],
    ],
    [
      'note: ${{ parameters.description }}',
      'note: "x ${{ parameters.host | upper }}"',
      ['may-render-empty spec.steps[1].input.note'],
    ],
    [
      'service: ${{ parameters.name | pascalCase }}\n',
      'servic: x\n',
      [
        'missing-input spec.steps[1].input',
        'unknown-input spec.steps[1].input.servic',
      ],
    ],
    [
      'note: ${{ parameters.description }}',
      "note: ${{ 'a' if parameters.description }}",
      ['may-render-empty spec.steps[1].input.note'],
    ],
    ['kind: ratio', 'kind: rati', ['invalid-input spec.steps[1].input.kind']],
    ['kind: ratio', 'count: "1"', ['invalid-input spec.steps[1].input.count']],
    [
      'kind: ratio',
      'list: [{ name: A }, { nam: a }]',
      [
        'invalid-input spec.steps[1].input.list[0].name',
        'unknown-input spec.steps[1].input.list[1].nam',
      ],
    ],
    [
      'url: ./skeleton',
      'url: ../other',
      ['url-leaves-template spec.steps[0].input.url'],
    ],
    [
      'url: ./skeleton',
      'url: ./skeletn',
      ['missing-skeleton spec.steps[0].input.url'],
    ],
    [
      '          port: ${{ parameters.port }}',
      '          port: 1\n          prot: 2',
      ['value-not-used spec.steps[0].input.values.prot'],
    ],
    [
      "url: ${{ steps.publish.output.url or 'https://example.com' }}",
      'url: ${{ steps.publish.output.url }}',
      ['may-render-empty spec.output.links[1].url'],
    ],
    ['  steps:', '  steps: x\n  step:', ['duplicate-key']],
  ])('finds what is wrong where %j is %j', (from, to, expected) => {
    expect(GOOD).toContain(from);
    const found = lint(
      GOOD.replace(from, to).replace('steps: x\n  step:', 'type: x\n  steps:'),
    );
    expect(
      found.map(one => one.replace(/ template.yaml:\d+$/, '')).sort(),
    ).toEqual([...expected].sort());
  });

  it.each<[string, string]>([
    [
      'parameters.name | pascalCase',
      '[parameters.name, parameters.host] | join',
    ],
    ['parameters.name | pascalCase', "parameters['name']"],
    ['parameters.name | pascalCase', 'parameters[parameters.name]'],
    [
      'note: ${{ parameters.description }}',
      'note: "x ${{ parameters.description | default(1) }}"',
    ],
    [
      'note: ${{ parameters.description }}',
      'note: "x ${{ parameters.description or parameters.name }}"',
    ],
    [
      'note: ${{ parameters.description }}',
      'note: "x ${{ parameters.description if parameters.description else 1 }}"',
    ],
    [
      'note: ${{ parameters.description }}',
      'note: "x {% if parameters.description and parameters.host %}${{ parameters.host }}{% endif %}"',
    ],
    [
      'note: ${{ parameters.description }}',
      'note: "x {% if not parameters.description %}a{% else %}${{ parameters.description }}{% endif %}"',
    ],
    [
      'note: ${{ parameters.description }}',
      'note: "{% for a in parameters.description %}${{ a }} ${{ loop.index }}{% endfor %}"',
    ],
    [
      'note: ${{ parameters.description }}',
      'note: "x ${{ parameters.description === \'a\' }}"',
    ],
    [
      'note: ${{ parameters.description }}',
      'note: "{% set a = parameters.host %}${{ a }}"',
    ],
    ['kind: ratio', 'kind: ${{ parameters.name }}'],
    [
      'note: ${{ parameters.description }}',
      "note: ${{ 'a' if parameters.description else 'b' }}",
    ],
    [
      'note: ${{ parameters.description }}',
      'note: "x${{ \' a\' if parameters.description }}"',
    ],
    ['kind: ratio', 'count: ${{ parameters.port }}'],
    ['kind: ratio', 'list: ${{ steps.skeleton.output }}'],
    [
      '      each: [a, b]',
      '      backstage:permissions: { tags: [a] }\n      each: [a, b]',
    ],
    ['if: ${{ parameters.host }}', 'if: ${{ always() and parameters.host }}'],
    [
      'port: { type',
      'publicKey: { type: string, default: x }\n        port: { type',
    ],
    ['url: ./skeleton\n', 'url: https://github.com/acme/x\n'],
    [
      'port: { type: number, default: 8080 }',
      'port: { type: number, default: 8080, title: "Passwords" }',
    ],
  ])('stays silent where %j is %j', (from, to) => {
    expect(GOOD).toContain(from);
    expect(lint(GOOD.replace(from, to))).toEqual([]);
  });

  it.each<[string, string[]]>([
    [ALL, []],
    [`${ALL}\${{ values.nam }}`, ['value-not-given skeleton/a.txt:2']],
    [
      '${{ values.name }}',
      [
        'value-not-used spec.steps[0].input.values.description',
        'value-not-used spec.steps[0].input.values.port',
      ],
    ],
    [`${ALL}\${{ values }}`, []],
    [`${ALL}\${{ github.sha }}`, ['foreign-expression skeleton/a.txt:2']],
    [`${ALL}\${{ secrets.X }}`, ['foreign-expression skeleton/a.txt:2']],
    [`${ALL}\${{ a && b }}`, ['invalid-expression skeleton/a.txt:2']],
    [`${ALL}{% if values.name %}`, ['invalid-expression skeleton/a.txt:1']],
    [`${ALL}{{ values.name }}`, ['missing-dollar skeleton/a.txt:2']],
    [`${ALL}\${#array[@]} #}`, ['swallowed-by-comment skeleton/a.txt:2']],
    [`${ALL}{# explained #}`, []],
    [`${ALL}{% raw %}\${{ github.sha }} \${#a} {{ values.x }}{% endraw %}`, []],
    [
      `${ALL}\${{ values.name | nothing }}`,
      ['unknown-filter skeleton/a.txt:2'],
    ],
    [
      `${ALL}\${{ values.description | dump }}`,
      ['may-render-empty skeleton/a.txt:2'],
    ],
    [
      `${ALL}{% if values.port %}\${{ values.description }}{% endif %}`,
      ['may-render-empty skeleton/a.txt:2'],
    ],
    [
      `${ALL}{% if values.description %}\${{ values.description }}{% else %}\${{ values.description }}{% endif %}`,
      ['may-render-empty skeleton/a.txt:2'],
    ],
    [
      `${ALL}{% for a in values.port %}\${{ a }}{% endfor %}{% for i in range(3) %}x{% endfor %}`,
      [],
    ],
    [`${ALL}{% macro m(x) %}\${{ x }}{% endmacro %}\${{ m(values.name) }}`, []],
  ])('reads the skeleton %j', (text, expected) => {
    expect(lint(GOOD, skeleton(text)).sort()).toEqual([...expected].sort());
  });

  it('reads names of files, and leaves what is copied alone', () => {
    expect(
      lint(GOOD, { ...skeleton(ALL), 'skeleton/${{ values.x }}': '' }),
    ).toEqual(['value-not-given skeleton/${{ values.x }}:1']);
    const copied = GOOD.replace(
      'url: ./skeleton',
      'url: ./skeleton\n        copyWithoutTemplating: [b/**]',
    );
    const files = {
      ...skeleton(ALL),
      'skeleton/b/c.yaml': '${{ github.sha }}',
    };
    expect(lint(GOOD, files)).toEqual([
      'foreign-expression skeleton/b/c.yaml:1',
    ]);
    expect(lint(copied, files)).toEqual([]);
    const byExtension = GOOD.replace(
      'url: ./skeleton',
      'url: ./skeleton\n        templateFileExtension: true',
    );
    expect(
      lint(byExtension, { 'skeleton/a.njk': ALL, 'skeleton/b': '${{ x }}' }),
    ).toEqual([]);
  });

  it('says what was probably meant', () => {
    const [issue] = lintTemplate(
      GOOD.replace('parameters.name | pascalCase', 'parameters.nam'),
      new Map(Object.entries(FILES)),
      OPTIONS,
    );
    expect(issue).toEqual({
      file: 'template.yaml',
      path: 'spec.steps[1].input.service',
      line: expect.any(Number),
      code: 'unknown-parameter',
      message: 'no question is called nam, did you mean name?',
    });
  });

  it('says nothing of actions where none are known', () => {
    const files = new Map(Object.entries(FILES));
    const bad = GOOD.replace('action: slo:make', 'action: other').replace(
      'output.alerts',
      'output.x',
    );
    expect(lintTemplate(bad, files)).toEqual([]);
  });

  it('never throws, whatever a template holds', () => {
    const value = fc.jsonValue();
    const path = fc.constantFrom(
      'metadata',
      'spec',
      'spec.parameters',
      'spec.steps',
      'spec.steps.0',
      'spec.steps.0.input',
      'spec.steps.0.input.values',
      'spec.steps.0.input.url',
      'spec.output',
      'spec.output.links',
    );
    fc.assert(
      fc.property(path, value, fc.string(), (at, replaced, text) => {
        const document: Record<string, unknown> = parse(GOOD);
        const parts = at.split('.');
        const last = parts.pop() ?? '';
        const parent = parts.reduce<Record<string, unknown>>(
          (inner, part) => Object(inner[part]),
          document,
        );
        parent[last] = replaced;
        lintTemplate(
          stringify(document),
          new Map([['skeleton/a', text]]),
          OPTIONS,
        );
        expect(lintTemplate(text, new Map(), OPTIONS)).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
