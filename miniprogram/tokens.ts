/**
 * The colours of `tokens.css` for the places that CSS variables do not reach: pictures (icons) and canvases. A test
 * holds the two equal.
 */
export const colors = {
  bg: '#F6F4F0',
  surface: '#FFFFFF',
  'surface-sunk': '#FAF9F6',
  'ink-1': '#1A1F27',
  'ink-2': '#454C58',
  'ink-3': '#636A76',
  'ink-off': '#9AA0A9',
  'on-brand': '#FFFFFF',
  'on-brand-2': '#D5E3F5',
  line: '#E8E6E0',
  'line-strong': '#CBC9C3',
  brand: '#1B56A0',
  'brand-press': '#144480',
  'brand-weak': '#EAF1F9',
  'brand-line': '#BDD2EA',
  success: '#16704A',
  'success-weak': '#E7F3EC',
  warning: '#845400',
  'warning-weak': '#FCF2DC',
  'warning-fill': '#C27C0E',
  danger: '#B3202C',
  'danger-weak': '#FBEBEB',
  money: '#A4460F',
  'money-weak': '#FBF0E8',
  'verdict-pass': '#006E69',
  'verdict-pass-2': '#D7F0E8',
  'verdict-dup': '#F4BA3C',
  'verdict-dup-ink': '#1A1F27',
  'verdict-stop': '#84161C',
  'verdict-stop-2': '#F7DCDC',
} as const

/** A colour by what it is for. */
export type Color = keyof typeof colors
