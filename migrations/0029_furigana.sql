-- Furigana of the cells of a workbook, one for each cell ('' where it has none): a row that failed and is mended is read with them, as it was at first.
alter table import_rows add column furigana text[];
