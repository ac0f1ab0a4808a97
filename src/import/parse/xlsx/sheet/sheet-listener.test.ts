import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawRecord } from '../../../model/raw-row.ts';
import { defaultLimits } from '../limits.ts';
import { XmlScanner } from '../scan/xml-scanner.ts';
import { SharedStringsListener } from '../strings/shared-strings-listener.ts';
import { StringStore } from '../strings/string-store.ts';
import { CellFormats } from '../values/cell-formats.ts';
import { SheetListener } from './sheet-listener.ts';

const strings = `<sst><si><t>山田</t></si><si><t xml:space="preserve"> a&amp;b_x000D_\r\n</t></si><si><t/></si><si/>
<si><r><t>太</t></r><r><t>郎</t></r></si><si><t>青山</t><rPh sb="0" eb="2"><t>アオヤマ</t></rPh></si><si ><t>間</t></si><si><t><![CDATA[<&>]]></t></si></sst>`;

const cells = [
  '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c t="s" r="D1"><v>5</v></c><c r="E1" t="s"><v>4</v></c>',
  '<c><v>42</v></c><c s="1"><v>9012345678</v></c><c/><c r="F1"/><c s="1"></c><c t="n"><v>1E+2</v></c><c t="s"><v>7</v></c>',
  `<c t="inlineStr"><is><t>鈴木</t></is></c><c t="inlineStr"><is><t xml:space="preserve"> &lt;_x0041_ </t></is></c>`,
  '<c t="inlineStr"><is><r><t>鈴</t></r><r><t>木</t></r></is></c><c t="inlineStr"><is><t/></is></c><c t="str"><v>a&#10;b</v></c>',
  '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;""</f><v>x</v></c><c><f>1+1</f></c><c cm="1"><v>7</v></c>',
  `<c r='A1' t='s'><v>0</v></c><c r = "B1"><v> 12 </v></c><x:c r="C1"><x:v>3</x:v></x:c><c r="E1"><v>1</v><extLst/></c>`,
];
const sheet = `<worksheet><sheetData>${cells.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('')}</sheetData></worksheet>`;

const formats = new CellFormats(['General', '000-0000-0000'], false);

test('reads the same whether the bytes come at once or one by one', () => {
  const whole = read(Number.MAX_SAFE_INTEGER);
  assert.deepEqual(whole[0], {
    line: 1,
    cells: ['山田', ' a&b\r\n', '', '青山', '太郎'],
    readings: new Map([[3, 'アオヤマ']]),
  });
  assert.deepEqual(whole[1]?.cells, ['42', '090-1234-5678', '', '', '', '', '', '100', '<&>']);
  for (const size of [1, 2, 3, 5, 7, 11, 17, 29, 61, 127])
    assert.deepEqual(read(size), whole, `${size} bytes`);
});

/**
 * The records of `sheet`. With single bytes no cell is ever complete, so each goes through the
 * scanner tag by tag.
 */
function read(chunkBytes: number): readonly RawRecord[] {
  const store = new StringStore({
    maxStrings: 100,
    maxStringBytes: 1000,
    memoryBytes: 0,
    openSpill: undefined,
  });
  feed(strings, new XmlScanner(new SharedStringsListener(store, 1000), 'strings', 1000), chunkBytes);
  const listener = new SheetListener({ strings: store, formats, limits: defaultLimits });
  feed(sheet, new XmlScanner(listener, 'sheet', 1000), chunkBytes);
  return listener.takeBatch();
}

function feed(text: string, scanner: XmlScanner, chunkBytes: number): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    scanner.feed(bytes.subarray(at, at + chunkBytes));
    while (scanner.run());
  }
  scanner.end();
}
