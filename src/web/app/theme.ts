import {
  Badge,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  MultiSelect,
  Select,
} from '@mantine/core';

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

/** Mantine's own yellow cannot be read as text on its light ground. */
const yellow: MantineColorsTuple = [
  '#fff9e6',
  '#fff0c2',
  '#ffe08a',
  '#fccb4d',
  '#f2b61f',
  '#dfa000',
  '#bd8500',
  '#9c6b00',
  '#865a00',
  '#714b00',
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
  colors: { ink, yellow },
  primaryColor: 'ink',
  primaryShade: 8,
  fontFamily: fonts,
  headings: {
    fontFamily: fonts,
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.375rem' }, h2: { fontSize: '1.0625rem' }, h3: { fontSize: '0.9375rem' } },
  },
  // Japanese type is black at 600 already.
  fontWeights: { regular: '400', medium: '500', bold: '700' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    // As written; a crowded table must not cut a state down to dots. Badges of names that people give may be cut (miw={0}).
    Badge: Badge.extend({ defaultProps: { miw: 'max-content', tt: 'none' } }),
    // Passing a select by keyboard must not spread its choices over what comes next.
    Select: Select.extend({ defaultProps: { openOnFocus: false } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { openOnFocus: false } }),
  },
});

/** Dimmed text is still text to be read: 4.5:1 and more on white and on the page's grey. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#5f6873' },
  dark: {},
});
