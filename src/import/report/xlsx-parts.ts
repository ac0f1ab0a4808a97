const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const sheetNameCharacters = 31;

/** The start of a sheet. A header stays visible while scrolling. */
export function sheetStart(hasHeader: boolean): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetView workbookViewId="0">${hasHeader ? pane : ''}</sheetView>`;
  return `${declaration}<worksheet xmlns="${main}"><sheetViews>${view}</sheetViews><sheetData>`;
}

export const sheetEnd = '</sheetData></worksheet>';

/** All parts of the workbook except the sheets (`xl/worksheets/sheet1.xml` and following). */
export function workbookParts(
  sheetName: string,
  sheets: number,
): readonly (readonly [path: string, xml: string])[] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  return [
    ['[Content_Types].xml', contentTypes(numbers)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheetName, numbers)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
  ];
}

function contentTypes(numbers: readonly number[]): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${contentType}.${type}+xml"/>`;
  const sheets = numbers.map((number) => override(`worksheets/sheet${number}.xml`, 'worksheet'));
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheets.join('')}</Types>`;
}

/** Ids are rId1, rId2 … in the given order: sheet number N has rIdN. */
function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}

function workbook(sheetName: string, numbers: readonly number[]): string {
  const sheets = numbers.map(
    (number) => `<sheet name="${nameOf(sheetName, number)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/**
 * Excel does not allow certain characters, leading or trailing quotes, or more than 31 characters
 * in sheet names.
 */
function nameOf(sheetName: string, number: number): string {
  const suffix = number === 1 ? '' : ` (${number})`;
  const allowed = sheetName.toWellFormed().replaceAll(/[\\/?*:[\]&<>"\p{Cc}]|^'|'$/gu, '_') || 'Sheet1';
  return allowed.slice(0, sheetNameCharacters - suffix.length).toWellFormed() + suffix;
}

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;
