const weekday = 'LibreOffice adds a weekday to the system long date; a Japanese Windows does not';
const pivot = 'LibreOffice recalculates the pivot table in another layout';
const serialZero =
  'LibreOffice counts days before 1900-03-01 from 1899-12-30; Excel shows 1900/1/0 for 0, as we do';
const lastDigit = 'LibreOffice rounds the sixteenth digit the other way';
const recalculated = 'the oracle recalculated TODAY, RAND and the like; ours is the stored result';
const unknownFunction = 'the oracle does not know the function; ours is the stored result';
const macClock = 'that Excel ran on a Mac, whose short time has two digits for the hour';

/** Files that are read differently from an oracle, with the reason why ours is right. */
export const knownDisagreements: ReadonlyMap<string, string> = new Map([
  [
    'csv/duckdb/comments/big.csv',
    'one line in two is a comment; the oracle found no delimiter, the others have ;',
  ],
  [
    'csv/duckdb/ignore_errors.csv',
    'every line has one ; and most have commas in the cells; the oracle took the comma',
  ],
  [
    'csv/pollock-polluted/csv/file_field_delimiter_0x2C_0x20.csv',
    'the delimiter is a comma and a space, as clean/ says; the oracle took the comma alone',
  ],

  [
    'encodings/kakasi/kakasi-2.3.6/tests/data/hira-first-in.txt',
    'labelled EUC-JP, but is valid UTF-8 and Japanese',
  ],
  [
    'encodings/phpspreadsheet/encoding.utf32be.csv',
    'read as the UTF-32BE it is; the oracle took it for UTF-32LE',
  ],

  ['xlsx/calamine/pivots.xlsx', pivot],
  ['xlsx/closedxml/TryToLoad/CellsWithDateTimeDataTypeOrFormatting.xlsx', weekday],
  ['xlsx/closedxml/TryToLoad/LO/xlsx/functions-excel-2010.xlsx', lastDigit],
  ['xlsx/closedxml/TryToLoad/LO/xlsx/pivottable_double_field_filter.xlsx', pivot],
  ['xlsx/closedxml/TryToLoad/LO/xlsx/pivot-table/with-strings-integers-and-dates.xlsx', serialZero],
  ['xlsx/openpyxl/tests/data/genuine/empty-with-styles.xlsx', macClock],
  ['xlsx/orcus/number-format/date-time.xlsx', weekday],
  ['xlsx/phpspreadsheet/samples/templates/32readwriteRadarChart4.xlsx', weekday],
  [
    'xlsx/phpspreadsheet/tests/data/Reader/XLSX/explicitdate.xlsx',
    'LibreOffice cuts seconds off where Excel rounds',
  ],
  ['xlsx/poi/50299.xlsx', 'two sheets alike: the Excel CSV compared is the other one'],
  ['xlsx/poi/56574.xlsx', recalculated],
  ['xlsx/poi/61652.xlsx', serialZero],
  ['xlsx/poi/FormulaEvalTestData_Copy.xlsx', lastDigit],
  ['xlsx/poi/NumberFormatApproxTests.xlsx', unknownFunction],
  ['xlsx/poi/bug60858.xlsx', macClock],
  [
    'xlsx/poi/right-to-left.xlsx',
    'a format with Arabic digits; ours are ASCII so that they can be read as a number',
  ],
  ['xlsx/sheetjs/formula_stress_test.xlsx', recalculated],
  ['xlsx/sheetjs/metadata_2019.xlsx', unknownFunction],
  ['xlsx/sheetjs/number_format.xlsm', 'system dates of an American Mac'],
  ['xlsx/sheetjs/threaded_comments_none.xlsx', 'LibreOffice gives up on a fraction of nine digits'],
  ['xlsx/sheetjs/1904/1900.xlsx', serialZero],
  ['xlsx/spreadsheet-read/attr.xlsx', 'a format with fill characters, which LibreOffice shows as General'],
]);

/**
 * Polluted files whose content does not show what is wrong, or whose damaged rows are reported but
 * not repaired.
 */
export const knownPollution: Readonly<Record<string, string>> = {
  'file_field_delimiter_0x20.csv': 'the delimiter is a space, and values hold spaces without quotes',
  'file_multitable_less.csv': 'two tables in one file: the rows of the second are reported as shorter',
};
