import type { Encoding } from '../../contract/file-format.ts';

/** The `TextDecoder` labels of our encodings. There are none for UTF-32. */
export const decoderLabels = {
  'utf-8': 'utf-8',
  cp932: 'shift_jis',
  'euc-jp': 'euc-jp',
  'iso-2022-jp': 'iso-2022-jp',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
} as const satisfies Partial<Record<Encoding, string>>;
