import { render, screen } from '@testing-library/react';
import { createTheme } from '@material-ui/core/styles';
import { StateChip, Tone, toneColor } from '.';

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
