import { getContrastRatio } from '@material-ui/core/styles';
import { darkTheme, lightTheme } from './themes';

const AA = 4.5;

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
])('the %s theme', (_name, theme) => {
  const palette = theme.getTheme('v4')?.palette;

  it.each([
    ['links', palette?.link],
    ['hovered links', palette?.linkHover],
    ['subtle text', palette?.textSubtle],
    ['buttons', palette?.primary.main],
  ])('keeps WCAG AA for %s on pages and cards', (_what, colour) => {
    const grounds = [palette?.background.paper, palette?.background.default];
    for (const ground of grounds) {
      expect(getContrastRatio(colour ?? '', ground ?? '')).toBeGreaterThan(AA);
    }
  });

  it("draws every page header in the portal's own colours", () => {
    const header = theme.getTheme('v4')?.getPageTheme({ themeId: 'service' });
    expect(header?.colors).toEqual(['#2a2140', '#4a3d8f']);
  });

  it('keeps WCAG AA in the navigation', () => {
    const { color, selectedColor, background } = palette?.navigation ?? {};
    for (const text of [color, selectedColor]) {
      expect(getContrastRatio(text ?? '', background ?? '')).toBeGreaterThan(
        AA,
      );
    }
  });
});
