import { linkStates } from './linkStates';

const siblings = {
  globs: ['docs/runbooks/*.md'],
  paths: new Set(['docs/runbooks/a.md', 'docs/runbooks/b c.md']),
};

describe('linkStates', () => {
  it.each([
    ['b%20c.md', 'ok'],
    ['./b%20c.md#mitigation', 'ok'],
    ['../runbooks/a.md', 'ok'],
    ['gone.md', 'broken'],
    ['gone.md?plain=1#x', 'broken'],
    ['../other.md', undefined],
    ['sub/gone.md', undefined],
    ['image.png', undefined],
    ['#mitigation', undefined],
    ['/docs/runbooks/gone.md', undefined],
    ['https://wiki.example.com/gone.md', undefined],
    ['mailto:a@example.com', undefined],
    ['%zz.md', undefined],
    ['', undefined],
  ])('%j: %s', (href, state) => {
    const states = linkStates([{ href }], 'docs/runbooks/a.md', siblings);
    expect(states.get(href)).toBe(state);
  });
});
