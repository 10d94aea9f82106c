import { findResidue } from '.';

const found = (path: string, text: string) =>
  findResidue(path, text).map(({ line, code }) => `${line} ${code}`);

describe('findResidue', () => {
  it.each([
    ['a.txt', 'x\n${{ values.name }}', '2 unrendered-expression'],
    ['a.txt', '${{values.name | dump}}', '1 unrendered-expression'],
    ['a.txt', '${{ parameters["x"] }}', '1 unrendered-expression'],
    ['a.txt', '${{ x if values.y else z }}', '1 unrendered-expression'],
    ['a.txt', '${{ steps.slo.output.alerts }}', '1 unrendered-expression'],
    ['a.txt', '${{\n values.name\n}}', '1 unrendered-expression'],
    ['a.txt', '${{ }}', '1 empty-expression'],
    ['a.txt', 'a\n\n${{}}', '3 empty-expression'],
    [
      'a.sh',
      '{% if values.x %}\n{%- endif %}',
      '1 unrendered-statement,2 unrendered-statement',
    ],
    ['a.md', '{% raw %}', '1 unrendered-statement'],
    ['a.md', 'x: [object Object]', '1 rendered-object'],
    ['Dockerfile', 'FROM ', '1 missing-value'],
    ['Dockerfile', 'FROM\nUSER 1', '1 missing-value'],
    ['Dockerfile', 'FROM  AS build', '1 missing-value'],
    ['Dockerfile', 'FROM --platform=linux/amd64 ', '1 missing-value'],
    ['app/Dockerfile.dev', 'FROM python:', '1 missing-value'],
    ['x.Dockerfile', 'FROM python@', '1 missing-value'],
    ['Dockerfile', 'FROM a\nUSER \n', '2 missing-value'],
    ['a.yaml', 'image: ', '1 missing-value'],
    ['a.yaml', 'image: ""', '1 missing-value'],
    ['a.yaml', 'image:', '1 missing-value'],
    ['a.yaml', 'image: "repo:"', '1 missing-value'],
    ['a.yaml', 'image: /app', '1 missing-value'],
    ['a.yaml', 'a: 1\n---\nport: \nb: 2', '3 missing-value'],
    ['a.yml', 'on:\n  - \n  - x', '2 missing-value'],
    ['a.json', '{"a": , "b": 1}', '1 missing-value'],
    ['a.json', '{\n"a":\n}', '2 missing-value'],
    ['a.toml', '[a]\nname = \nb = 1', '2 missing-value'],
    ['main.tf', 'a {\n  cidr =\n}', '2 missing-value'],
    ['CODEOWNERS', '* @', '1 missing-value'],
    ['.github/CODEOWNERS', '# x\n* @acme/', '2 missing-value'],
  ])('finds in %s: %j', (path, text, expected) => {
    expect(found(path, text).join(',')).toBe(expected);
  });

  it.each([
    [
      '.github/workflows/ci.yaml',
      'run: echo ${{ github.sha }} ${{ secrets.X }}',
    ],
    ['.github/workflows/ci.yaml', 'a: ${{ steps.meta.outputs.tags }}'],
    ['.github/workflows/ci.yaml', "a: ${{ contains(github.ref, 'values.x') }}"],
    [
      '.github/workflows/ci.yaml',
      'on:\n  workflow_dispatch:\n  push:\n    branches: [main]',
    ],
    ['.github/workflows/ci.yaml', 'a: ${{ matrix.values }}'],
    [
      'chart/templates/a.yaml',
      '{{- if .Values.on }}\nimage: "{{ .Values.image }}"\n{{- end }}',
    ],
    ['chart/templates/a.yaml', 'image: {{ .Values.image }}'],
    ['rules.yaml', 'summary: "{{ $labels.service }} burns {{ $value }}"'],
    ['main.tf', 'a = "%{ if x }${var.y}%{ endif }"'],
    ['main.tf', 'policy = <<EOF\nx =\nEOF'],
    ['a.css', 'a{width:100%}'],
    ['a.sh', "date +'{%Y}' ; echo ${#a[@]} ${x}"],
    ['a.py', 'print(f"{x:%Y}")'],
    ['a.ts', "expect(String({})).toBe('[object Object]')"],
    [
      'Dockerfile',
      'FROM python:3.12@sha256:abc AS build\nRUN a \\\n  user\nCMD ["x"]',
    ],
    ['Dockerfile', 'RUN <<EOF\nuser\nEOF'],
    ['docker-compose.yaml', 'volumes:\n  data:\n'],
    ['a.yaml', '# image: \na: "b: "\nc: |\n  image: \n'],
    ['a.json', '{"a": ":,", "b": {}, "c": []}'],
    ['a.toml', 'x = """\nkey =\n"""'],
    ['CODEOWNERS', '* @acme/payments\n/docs/ a@b.example\n/x/'],
    ['a.yaml', ''],
  ])('leaves %s alone: %j', (path, text) => {
    expect(found(path, text)).toEqual([]);
  });
});
