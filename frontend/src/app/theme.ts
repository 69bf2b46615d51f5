import { createTheme, defaultVariantColorsResolver, rem } from '@mantine/core';
import type { CSSVariablesResolver, MantineThemeComponents, VariantColorsResolver } from '@mantine/core';
import { DARK_TOKENS, LIGHT_TOKENS } from './tokens';

/** The one filled colour is coal: `--coal` turns to lamp with coal text in the dark scheme (visual/README.md §3). */
const variantColorResolver: VariantColorsResolver = input => {
  const primary = input.color === undefined || input.color === 'coal' || input.color === input.theme.primaryColor;
  if (primary && input.variant === 'filled') {
    return {
      background: 'var(--coal)',
      hover: 'color-mix(in srgb, var(--coal) 88%, var(--surface))',
      color: 'var(--on-coal)',
      border: '1px solid var(--coal)',
    };
  }
  if (primary && (input.variant === 'subtle' || input.variant === 'transparent')) {
    return {
      background: 'transparent',
      hover: input.variant === 'subtle' ? 'var(--hover)' : 'transparent',
      color: 'var(--ink2)',
      border: '1px solid transparent',
    };
  }
  if (input.variant === 'danger') {
    return {
      background: 'var(--surface)',
      hover: 'var(--r-bg)',
      color: 'var(--r-tx)',
      border: '1px solid var(--r-ed)',
    };
  }
  if (input.variant === 'danger-filled') {
    // One red in both schemes: white on #CC2F27 is 5.2.
    return { background: '#CC2F27', hover: '#B02620', color: '#FFFFFF', border: '1px solid #CC2F27' };
  }
  return defaultVariantColorsResolver(input);
};

/** Theme of the whole product (visual/README.md §3). Status colours are CSS variables, never Mantine colours. */
export const theme = createTheme({
  fontFamily: '"IBM Plex Sans Variable", system-ui, sans-serif',
  fontFamilyMonospace: '"IBM Plex Mono", monospace',
  headings: {
    fontFamily: '"Archivo Variable", system-ui, sans-serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(15.5), lineHeight: rem(20) },
      h2: { fontSize: rem(13.5), lineHeight: rem(20) },
      h3: { fontSize: rem(13), lineHeight: rem(18) },
    },
  },
  fontSizes: { xs: rem(11), sm: rem(12), md: rem(13), lg: rem(15), xl: rem(18) },
  lineHeights: { xs: rem(14), sm: rem(16), md: rem(20), lg: rem(22), xl: rem(24) },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(3), sm: rem(4), md: rem(5), lg: rem(7), xl: rem(10) },
  defaultRadius: 'md',
  colors: {
    coal: [
      '#F8F9F9',
      '#F4F5F5',
      '#E6E9EA',
      '#CDD3D5',
      '#869095',
      '#616C72',
      '#465157',
      '#2F383C',
      '#1B2124',
      '#121617',
    ],
    // Mantine's own neutrals, so menus and fields that we do not style still sit on our surfaces.
    gray: [
      '#F8F9F9',
      '#F4F5F5',
      '#EDEFF0',
      '#E1E5E6',
      '#CDD3D5',
      '#A9B1B5',
      '#869095',
      '#616C72',
      '#465157',
      '#1B2124',
    ],
    dark: [
      '#E9ECED',
      '#B3BCC0',
      '#8F999E',
      '#6B767B',
      '#363E42',
      '#272D30',
      '#21272A',
      '#171B1D',
      '#14181A',
      '#121617',
    ],
    lamp: [
      '#FFF9E6',
      '#FFF3CF',
      '#FFE49A',
      '#FFD470',
      '#FCC43C',
      '#F9B716',
      '#DB9D07',
      '#8A5F00',
      '#7A5300',
      '#33290F',
    ],
  },
  primaryColor: 'coal',
  primaryShade: { light: 8, dark: 8 },
  variantColorResolver,
  shadows: { xs: 'none', sm: 'none', md: 'var(--sh2)', lg: 'var(--sh2)', xl: 'var(--sh3)' },
  focusClassName: 'campusline-focus',
  activeClassName: '',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Plain objects, not `Component.extend`: naming a component here would put all of them in the first load.
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', size: 30 } },
    Badge: { defaultProps: { radius: 'sm', fw: 500, tt: 'none' } },
    Button: { defaultProps: { size: 'sm' }, classNames: { root: 'campusline-button' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Drawer: { defaultProps: { position: 'right', size: 452, overlayProps: { backgroundOpacity: 0 } } },
    Input: { defaultProps: { size: 'sm' }, classNames: { wrapper: 'campusline-input', input: 'campusline-field' } },
    InputWrapper: { defaultProps: { size: 'sm' } },
    Menu: {
      defaultProps: { shadow: 'md', radius: 'lg', withInitialFocusPlaceholder: false },
      classNames: { item: 'campusline-menu-item' },
    },
    Modal: { defaultProps: { centered: true, radius: 'lg', shadow: 'md', overlayProps: { backgroundOpacity: 0.35 } } },
    Popover: { defaultProps: { shadow: 'md', radius: 'lg' } },
    SegmentedControl: { classNames: { root: 'campusline-segments' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' } } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 10 } },
    Tabs: { defaultProps: { color: 'lamp' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  } satisfies MantineThemeComponents,
});

/** Writes every token for both schemes and maps Mantine's own names onto them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink3)',
    '--mantine-color-default-border': 'var(--line2)',
    '--mantine-color-error': 'var(--r-tx)',
  },
  light: { ...LIGHT_TOKENS, ...MAPPED_ON_TOKENS },
  dark: { ...DARK_TOKENS, ...MAPPED_ON_TOKENS },
});

/** Mantine writes these per scheme, so ours must be per scheme too to win. */
const MAPPED_ON_TOKENS = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink3)',
  '--mantine-color-placeholder': 'var(--ink3)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line2)',
  '--mantine-color-disabled': 'var(--sel)',
  '--mantine-color-disabled-color': 'var(--ink3)',
  '--mantine-color-error': 'var(--r-tx)',
  '--mantine-primary-color-filled': 'var(--coal)',
  '--mantine-primary-color-contrast': 'var(--on-coal)',
  '--mantine-color-coal-filled': 'var(--coal)',
  '--mantine-color-coal-light': 'var(--sel)',
  '--mantine-color-coal-light-hover': 'var(--hover)',
  '--mantine-color-coal-light-color': 'var(--ink)',
  '--mantine-color-coal-outline': 'var(--line3)',
} as const;
