import { createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e3f1ef',
  '#c7e3df',
  '#9fd0ca',
  '#74bcb4',
  '#4aa59d',
  '#268c85',
  '#0b6e69',
  '#095d59',
  '#074c48',
  '#053a37',
];

/** Mantine drawn with the tokens of `tokens.css`. */
export const mantineTheme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  colors: { teal },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)' },
  defaultRadius: 'md',
  radius: { md: '10px', lg: '14px' },
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
});
