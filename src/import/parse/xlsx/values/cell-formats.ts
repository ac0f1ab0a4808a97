import { type CellFormat, compileCellFormat } from './cell-format.ts';

/**
 * The number formats of a workbook's cell styles. Each is compiled on first use, because workbooks
 * contain thousands of unused ones.
 */
export class CellFormats {
  /** For cells without a style, or with an unknown one. */
  readonly general: CellFormat;
  readonly #codes: readonly string[];
  readonly #date1904: boolean;
  readonly #byStyle: CellFormat[] = [];
  readonly #byCode = new Map<string, CellFormat>();

  /** @param codes by style */
  constructor(codes: readonly string[], date1904: boolean) {
    this.#codes = codes;
    this.#date1904 = date1904;
    this.general = compileCellFormat('General', date1904);
  }

  of(style: number): CellFormat {
    return style < 0 ? this.general : (this.#byStyle[style] ?? this.#find(style));
  }

  #find(style: number): CellFormat {
    const code = this.#codes[style];
    if (code === undefined) return this.general;
    const format = this.#byCode.get(code) ?? compileCellFormat(code, this.#date1904);
    this.#byCode.set(code, format);
    this.#byStyle[style] = format;
    return format;
  }
}
