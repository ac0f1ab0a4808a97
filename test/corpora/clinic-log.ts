import { listCorpusFiles, readCorpusJson } from '../support/corpora.ts';

/**
 * The columns that the converter of the ministry checks, by their numbers in its log. The files
 * begin with the second.
 */
export const loggedFields = ['lead_name', 'postal_code', 'address', 'phone'] as const;
export type LoggedField = (typeof loggedFields)[number];

/** A row with the values that the log calls malformed, or missing (''). */
export type LoggedRow = ReadonlyMap<LoggedField, string>;

/**
 * The log of one file: rows in the order of the file, and the number of lines about rows that the
 * converter then left out.
 */
export type ClinicLog = {
  readonly file: string;
  readonly rows: readonly LoggedRow[];
  readonly lines: { readonly kept: number; readonly filled: number; readonly leftOut: number };
};

type LogLine = { readonly message: string; readonly page: number };

const missing = /^値が存在しません\. index:(?<index>\d+) col:(?<column>\d+) value:(?<value>)/;
const malformed = /^郵便番号の形式ではありません index:(?<index>\d+) col:(?<column>\d+) value:(?<value>.*)$/s;
/** A value that the converter then took from the adjacent cell. The file has it. */
const filled = /^(?<field>tel|postal_code|name)が空のため/;
const fieldOfFilled: Readonly<Record<string, LoggedField>> = {
  tel: 'phone',
  postal_code: 'postal_code',
  name: 'lead_name',
};

/** The logs that contain entries. */
export function readClinicLogs(): readonly ClinicLog[] {
  return listCorpusFiles('jp-opendata/mhlw-online-clinics/').flatMap(({ path: file }) => {
    const lines = file.endsWith('.csv') && readCorpusJson<LogLine[]>(file.replace('.csv', '_log.json'));
    return lines && lines.length > 0 ? [gatherRows(file, lines)] : [];
  });
}

function gatherRows(file: string, lines: readonly LogLine[]): ClinicLog {
  const shifted = findShiftedPages(lines);
  const rows = new Map<string, Map<LoggedField, string>>();
  let last = new Map<LoggedField, string>();
  let filledLines = 0;
  for (const { message, page } of lines) {
    const said = (malformed.exec(message) ?? missing.exec(message))?.groups;
    const field = fieldOfFilled[filled.exec(message)?.groups?.['field'] ?? ''];
    if (said) {
      const key = `${page} ${said['index']}`;
      last = rows.get(key) ?? new Map();
      rows.set(key, last);
      const column = Number(said['column']) - (shifted.has(page) ? 1 : 0);
      const own = loggedFields[column - 1];
      if (own) last.set(own, (said['value'] ?? '').trim());
    } else if (field && last.delete(field)) filledLines += 1;
  }
  const all = [...rows.values()];
  const kept = all.filter((row) => row.size > 0 && !isNoClinic(row));
  const leftOut = all.filter(isNoClinic);
  return {
    file,
    rows: kept,
    lines: { kept: countFaults(kept), filled: filledLines, leftOut: countFaults(leftOut) },
  };
}

/** Some pages of the source have an additional first column. */
function findShiftedPages(lines: readonly LogLine[]): ReadonlySet<number> {
  return new Set(
    lines
      .filter(
        ({ message }) =>
          malformed.exec(message)?.groups?.['column'] === '3' ||
          missing.exec(message)?.groups?.['column'] === '5',
      )
      .map(({ page }) => page),
  );
}

/** Neither a name nor a postal code: headings within the source, which the files do not contain. */
function isNoClinic(row: LoggedRow): boolean {
  return row.get('lead_name') === '' && row.get('postal_code') === '';
}

function countFaults(rows: readonly LoggedRow[]): number {
  return rows.reduce((sum, row) => sum + row.size, 0);
}
