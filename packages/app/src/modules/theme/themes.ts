import {
  UnifiedTheme,
  createUnifiedTheme,
  genPageTheme,
  palettes,
} from '@backstage/theme';

/** Aubergine and violet, with the brass of a pin: none of them is a colour a state has. */
const INK = '#2a2140';
const VIOLET = '#4a3d8f';
const LAVENDER = '#b9aef5';
const BRASS = '#f2b84b';

const navigation = {
  background: INK,
  indicator: BRASS,
  color: '#d9d3ee',
  selectedColor: '#ffffff',
  navItem: { hoverBackground: '#3b3058' },
  submenu: { background: '#3b3058' },
};

const header = genPageTheme({
  colors: [INK, VIOLET],
  shape: 'none',
  options: { fontColor: '#ffffff' },
});
const pageTheme = Object.fromEntries(
  [
    'home',
    'documentation',
    'tool',
    'service',
    'website',
    'library',
    'other',
    'app',
    'apis',
    'card',
  ].map(name => [name, header]),
);

const fontFamily =
  '"Inter", "Segoe UI", "Helvetica Neue", Roboto, Arial, sans-serif';

/** Text and controls keep WCAG AA (4.5:1) on their backgrounds; see themes.test.ts. */
export const lightTheme: UnifiedTheme = createUnifiedTheme({
  palette: {
    ...palettes.light,
    primary: { main: VIOLET },
    secondary: { main: '#6b4f10' },
    link: '#4a3d8f',
    linkHover: INK,
    textSubtle: '#5f5a6e',
    background: { default: '#f6f5fa', paper: '#ffffff' },
    navigation,
  },
  pageTheme,
  fontFamily,
});

/** The same, for the night. */
export const darkTheme: UnifiedTheme = createUnifiedTheme({
  palette: {
    ...palettes.dark,
    primary: { main: LAVENDER },
    secondary: { main: BRASS },
    link: LAVENDER,
    linkHover: '#d9d3ee',
    textSubtle: '#b5b0c4',
    background: { default: '#17141f', paper: '#211d2d' },
    navigation: { ...navigation, background: '#1d172c' },
  },
  pageTheme,
  fontFamily,
});
