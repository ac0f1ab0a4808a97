import { refuse } from '../../../../contract/refusals.ts';
import type { Package } from '../package/open-package.ts';
import { findAttribute, readXmlPart } from './read-xml-part.ts';
import { type Relationship, readRelationships } from './relationships.ts';

/** A worksheet and its part. Chart, dialog and macro sheets have no rows and are omitted. */
export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly path: string };

export type WorkbookPart = {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  /** The writer has not calculated the formulas: Excel must do so when it opens the file. */
  readonly calculatesOnLoad: boolean;
  readonly stylesPath: string | undefined;
  readonly sharedStringsPath: string | undefined;
};

/**
 * Follows the relationships to the workbook, its sheets, styles and shared strings. Parts can have
 * any name. Throws file_no_rows if all sheets are charts or similar.
 */
export async function readWorkbookPart(pack: Package): Promise<WorkbookPart> {
  const root = await readRelationships(pack, '');
  const path = root.find((relationship) => relationship.type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const relationships = await readRelationships(pack, path);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetPart[] = [];
  let date1904 = false;
  let calculatesOnLoad = false;
  let others = 0;
  const found = await readXmlPart(pack, path, {
    open(name, attributes) {
      // Extensions repeat the element without the flag.
      if (name === 'workbookPr') date1904 ||= isTrue(attributes.date1904);
      if (name === 'calcPr') calculatesOnLoad ||= isTrue(attributes.fullCalcOnLoad);
      if (name !== 'sheet') return;
      const target = byId.get(findAttribute(attributes, 'id') ?? '');
      if (target?.type !== 'worksheet') {
        others += target ? 1 : 0;
        return;
      }
      if (sheets.length >= pack.limits.sheets) throw refuse('file_bomb', { detail: path });
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.name ?? '', hidden, path: target.path });
    },
  });
  if (!found) throw refuse('file_damaged', { detail: path });
  if (sheets.length === 0 && others > 0) throw refuse('file_no_rows');
  if (sheets.length === 0) throw refuse('file_damaged', { detail: `${path}: 0 sheets` });
  return {
    sheets,
    date1904,
    calculatesOnLoad,
    stylesPath: pathOf(relationships, 'styles'),
    sharedStringsPath: pathOf(relationships, 'sharedStrings'),
  };
}

function pathOf(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type)?.path;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
