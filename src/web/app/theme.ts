import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** A quiet ink blue for everything; orange is kept for インポート alone. */
const ink: MantineColorsTuple = [
  '#eef3fa',
  '#dbe5f1',
  '#b5c9e1',
  '#8caccf',
  '#6a92c0',
  '#5481b7',
  '#4778b2',
  '#38669d',
  '#2e5b8d',
  '#1f3a5f',
];

const fonts = [
  '-apple-system',
  'BlinkMacSystemFont',
  '"Segoe UI"',
  '"Hiragino Sans"',
  '"BIZ UDPGothic"',
  'Meiryo',
  '"Noto Sans JP"',
  '"Noto Sans CJK JP"',
  'sans-serif',
].join(', ');

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: 8,
  fontFamily: fonts,
  headings: {
    fontFamily: fonts,
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.375rem' }, h2: { fontSize: '1.0625rem' }, h3: { fontSize: '0.9375rem' } },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
});
