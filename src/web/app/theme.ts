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

/** Mantine's own, but the darkest shades: badges and buttons need 4.5:1 between text and ground. */
const green: MantineColorsTuple = [
  '#ebfbee',
  '#d3f9d8',
  '#b2f2bb',
  '#8ce99a',
  '#69db7c',
  '#51cf66',
  '#40c057',
  '#37b24d',
  '#2b8a3e',
  '#1e6a2e',
];
const orange: MantineColorsTuple = [
  '#fff4e6',
  '#ffe8cc',
  '#ffd8a8',
  '#ffc078',
  '#ffa94d',
  '#ff922b',
  '#fd7e14',
  '#f76707',
  '#d9480f',
  '#b93c0a',
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
  colors: { ink, yellow, green, orange },
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

/**
 * The colours that Mantine has no name for, in both schemes. All texts have a contrast of 4.5:1 or
 * more on the page, on panels and on the cells that are marked.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5f6873',
    '--leadport-page': '#f6f7f9',
    '--leadport-panel': 'var(--mantine-color-gray-0)',
    '--leadport-brand': 'var(--mantine-color-ink-9)',
    '--leadport-success': 'var(--mantine-color-green-9)',
    '--leadport-warning': 'var(--mantine-color-yellow-9)',
    '--leadport-error': 'var(--mantine-color-red-9)',
    '--leadport-success-cell': 'var(--mantine-color-green-0)',
    '--leadport-warning-cell': 'var(--mantine-color-yellow-0)',
    '--leadport-error-cell': 'var(--mantine-color-red-0)',
  },
  dark: {
    '--mantine-color-dimmed': '#a6adb5',
    '--leadport-page': 'var(--mantine-color-dark-8)',
    '--leadport-panel': 'var(--mantine-color-dark-6)',
    '--leadport-brand': 'var(--mantine-color-ink-2)',
    '--leadport-success': 'var(--mantine-color-green-4)',
    '--leadport-warning': 'var(--mantine-color-yellow-3)',
    '--leadport-error': 'var(--mantine-color-red-4)',
    '--leadport-success-cell': '#16301d',
    '--leadport-warning-cell': '#3a2f10',
    '--leadport-error-cell': '#431c1c',
  },
});
