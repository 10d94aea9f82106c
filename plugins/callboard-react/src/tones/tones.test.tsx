import { render, screen } from '@testing-library/react';
import { createTheme } from '@material-ui/core/styles';
import { StateChip, tintedColor, Tone, toneColor } from '.';

const TONES: Tone[] = ['good', 'warning', 'bad', 'neutral', 'unknown'];

it('a chip says its verdict in words, and its shape differs with the tone', () => {
  const shapes = TONES.map(tone => {
    const { container, unmount } = render(
      <StateChip tone={tone} label={`it is ${tone}`} />,
    );
    expect(screen.getByText(`it is ${tone}`)).toBeInTheDocument();
    const shape = container.querySelector('svg')?.innerHTML;
    unmount();
    return shape;
  });
  expect(new Set(shapes).size).toBe(TONES.length);
});

it('colours come from the theme of the app', () => {
  const theme = createTheme({ palette: { success: { main: '#00ff00' } } });
  expect(toneColor(theme, 'good')).toBe('#00ff00');
  const backstage = {
    ...theme,
    palette: {
      ...theme.palette,
      status: { ...theme.palette.status, ok: '#123456' },
    },
  };
  expect(toneColor(backstage, 'good')).toBe('#123456');
});

it('what is unknown has the colour of text, not of a verdict', () => {
  const theme = createTheme();
  expect(toneColor(theme, 'unknown')).toBe(theme.palette.text.secondary);
});

it.each([
  [undefined, '#00ff00'],
  [1, '#00ff00'],
  [0.5, 'rgb(128, 255, 128)'],
  [0, 'rgb(255, 255, 255)'],
])(
  'a tint of strength %s lies between the ground and the tone',
  (strength, color) => {
    const theme = createTheme({ palette: { success: { main: '#00ff00' } } });
    expect(tintedColor(theme, 'good', strength)).toBe(color);
  },
);

it('a tint of a colour that lets the ground through is mixed as it is seen', () => {
  const theme = createTheme({
    palette: { text: { secondary: 'rgba(0, 0, 0, 0.5)' } },
  });
  expect(tintedColor(theme, 'unknown', 0.5)).toBe('rgb(191, 191, 191)');
});

it('a colour that cannot be mixed stays as it is', () => {
  const theme = createTheme({
    palette: { success: { main: 'hsl(120, 100%, 50%)' } },
  });
  expect(tintedColor(theme, 'good', 0.5)).toBe('hsl(120, 100%, 50%)');
});
