import { parseAllDocuments } from 'yaml';
import { writeAnnotations } from './writeAnnotations';

const SOURCE = { 'backstage.io/source-template': 'template:default/python' };
const PATH = 'catalog-info.yaml';

const annotated = (
  text: string,
  annotations: Record<string, string> = SOURCE,
) => writeAnnotations(text, annotations, PATH);

const read = (text: string, index = 0) =>
  [...parseAllDocuments(text)].at(index)?.toJS().metadata.annotations;

describe('writeAnnotations', () => {
  it('adds a line at the end of the annotations and touches no other', () => {
    expect(
      annotated(`# who answers
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name:   shop # the shop
  annotations:
    # where the pages are
    callboard.dev/runbooks:   'docs/*.md' # all
  tags: [a,b]
spec: {type: service}
`),
    ).toBe(`# who answers
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name:   shop # the shop
  annotations:
    # where the pages are
    callboard.dev/runbooks:   'docs/*.md' # all
    backstage.io/source-template: template:default/python
  tags: [a,b]
spec: {type: service}
`);
  });

  it('adds annotations where there are none', () => {
    expect(
      annotated(
        'kind: Component\nmetadata:\n    name: shop # it\n    tags: []',
      ),
    ).toBe(
      'kind: Component\nmetadata:\n    name: shop # it\n    annotations:\n      backstage.io/source-template: template:default/python\n    tags: []',
    );
  });

  it.each([
    ['"1.9.0" # from the template', '1.10.0 # from the template'],
    ["'1.9.0'", '1.10.0'],
    ['1.9.0', '1.10.0'],
    ['|\n      1.9.0', '1.10.0'],
    ['', '1.10.0'],
    ['# unknown', '1.10.0 # unknown'],
  ])('replaces %j', (before, after) => {
    const text = (value: string) =>
      `kind: Component\nmetadata:\n  name: x\n  annotations:\n    v: ${value}\n    w: b\n`;
    expect(annotated(text(before), { v: '1.10.0' })).toBe(text(after));
  });

  it('leaves a text that says so already', () => {
    const text =
      'kind: Component\nmetadata:\n  name: x\n  annotations: \n    v:   "1.9.0"\n';
    expect(annotated(text, { v: '1.9.0' })).toBe(text);
  });

  it('writes to the Component among documents', () => {
    const text = annotated(
      'kind: Location\nmetadata:\n  name: all\n---\nkind: API\nmetadata:\n  name: api\n---\n# the service\nkind: Component\nmetadata:\n  name: shop\n',
    );
    expect(read(text, 0)).toBeUndefined();
    expect(read(text, 1)).toBeUndefined();
    expect(read(text, 2)).toEqual(SOURCE);
    expect(text).toContain('# the service');
  });

  it('writes to the first entity where there is no Component', () => {
    const text = annotated(
      'kind: Location\nmetadata:\n  name: all\n---\nkind: Resource\nmetadata:\n  name: db\n',
    );
    expect(read(text, 0)).toBeUndefined();
    expect(read(text, 1)).toEqual(SOURCE);
  });

  it.each([
    'kind: Component\nmetadata: {name: x, annotations: {a: b}}\n',
    'kind: Component\nmetadata:\n  name: x\n  annotations: {a: b}\n',
    'kind: Component\nmetadata:\n  name: x\n  annotations: # none\n',
    'kind: Component\nmetadata: {name: x}\n---\nkind: API\nmetadata: {name: y}\n',
  ])('reads maps that are written otherwise: %j', text => {
    expect(read(annotated(text))).toMatchObject(SOURCE);
  });

  it('keeps the line ends of Windows', () => {
    const text = annotated('kind: Component\r\nmetadata:\r\n  name: shop\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(read(text)).toEqual(SOURCE);
  });

  it.each([['1'], ['true'], ['a: b'], ['# x'], ['two\nlines'], ['"quoted"']])(
    'keeps %j a text',
    value => {
      const text = annotated('kind: Component\nmetadata:\n  name: x\n', {
        v: value,
      });
      expect(read(text)).toEqual({ v: value });
    },
  );

  it.each([
    ['a: [', /catalog-info.yaml cannot be read as YAML/],
    ['', /catalog-info.yaml: expected a Component with metadata/],
    ['kind: Location\nmetadata:\n  name: x', /expected a Component/],
    ['kind: Component', /expected a Component/],
    ['- a', /expected a Component/],
  ])('refuses %j', (text, message) => {
    expect(() => annotated(text)).toThrow(message);
  });
});
