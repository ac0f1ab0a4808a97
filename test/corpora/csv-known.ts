const commentLines =
  'the oracle took the comment lines for the structure and found no delimiter; the data lines have ;';

/** Files where we read otherwise than the expectation, and why. */
export const knownDisagreements: Readonly<Record<string, string>> = {
  'csv/duckdb/comments/big.csv': commentLines,
  'csv/duckdb/comments/simple_mid_line.csv': commentLines,
  'csv/duckdb/ignore_errors.csv':
    'every line has one ; and most have commas in the cells; the oracle took the comma',
  'csv/pollock-polluted/csv/file_field_delimiter_0x2C_0x20.csv':
    'the delimiter is a comma and a space, as clean/ says; the oracle took the comma alone',
};

/** Files whose encoding label is not what we find, and why. */
export const knownEncodingDisagreements: Readonly<Record<string, string>> = {
  'encodings/kakasi/kakasi-2.3.6/tests/data/hira-first-in.txt':
    'labelled EUC-JP, but is valid UTF-8 and Japanese',
  'encodings/nkf/nkf-2.1.5/nkf_utf8.txt': 'about UTF-8, but in sound EUC-JP, and read so',
  'encodings/phpspreadsheet/encoding.utf32be.csv':
    'read as the UTF-32BE it is; the oracle took it for UTF-32LE',
};

/** Polluted files that cannot be told from what they look like, or whose damaged rows are reported and not mended. */
export const knownPollution: Readonly<Record<string, string>> = {
  'file_escape_char_0x5C.csv':
    'quotes escaped by backslashes: the six rows are reported, the backslashes stay',
  'file_field_delimiter_0x20.csv': 'the delimiter is a space, and values hold spaces without quotes',
  'file_multitable_less.csv': 'two tables in one file: the rows of the second are reported as shorter',
};
