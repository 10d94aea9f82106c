import { Entity } from '@backstage/catalog-model';
import { isGlob, isMarkdown, runbookPatternsOf } from './patterns';

const entity = (text: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    annotations: { 'callboard.dev/runbooks': text },
  },
});

describe('runbookPatternsOf', () => {
  it.each([
    ['docs/runbooks/*.md', ['docs/runbooks/*.md']],
    [' ./a.md , ../b/**/*.md,, ./a.md', ['./a.md', '../b/**/*.md']],
    ['a.md\nb.md', ['a.md', 'b.md']],
    ['', []],
  ])('%j', (text, patterns) => {
    expect(runbookPatternsOf(entity(text))).toEqual(patterns);
  });
});

describe('isGlob and isMarkdown', () => {
  it.each([
    ['docs/high-error-rate.md', false, true],
    ['docs/**/*.md', true, true],
    ['docs/a.MARKDOWN', false, true],
    ['docs/.env', false, false],
    ['docs/x.md.exe', false, false],
  ])('%s', (path, glob, markdown) => {
    expect([isGlob(path), isMarkdown(path)]).toEqual([glob, markdown]);
  });
});
