import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { encodeCp932 } from '../../src/import/report/cp932-encoder.ts';
import { buildWorkbook, buildZip } from '../support/build-workbook.ts';
import { corporaRoot, isExpectation, readManifest, skipWithoutCorpora } from '../support/corpora.ts';

/** Larger files of the corpora are not mangled, so that runs stay short. */
const maxCorpusBytes = 100_000;

const list =
  '会社名,電話番号,住所,備考\r\n株式会社髙橋,03-1234-5678,"東京都港区\n六本木1-1","""急ぎ"", 𠮷野様"\r\n田中商店,０９０－１２３４－５６７８,大阪市,ｶﾅ\r\n';

/** Files to mangle, by format. Each list has at least one file. */
export type SeedFiles = {
  readonly texts: readonly Buffer[];
  readonly workbooks: readonly Buffer[];
  readonly others: readonly Buffer[];
};

/** Valid files of all formats, generated here and taken from the corpora if present. */
export async function collectSeedFiles(): Promise<SeedFiles> {
  const corpora = readCorpora();
  return {
    texts: [...makeTexts(), ...corpora.filter(({ kind }) => kind === 'text').map(({ bytes }) => bytes)],
    workbooks: [
      ...(await makeWorkbooks()),
      ...corpora.filter(({ kind }) => kind === 'workbook').map(({ bytes }) => bytes),
    ],
    others: [
      ...(await makeOthers()),
      ...corpora.filter(({ kind }) => kind === 'other').map(({ bytes }) => bytes),
    ],
  };
}

function makeTexts(): Buffer[] {
  const repeated = list + list.slice(list.indexOf('\n') + 1).repeat(40);
  const utf16 = Buffer.from(`\uFEFF${list}`, 'utf16le');
  return [
    Buffer.from(repeated),
    Buffer.from(`\uFEFF${list.replaceAll(',', '\t')}`),
    Buffer.from(`sep=;\r\n${list.replaceAll(',', ';')}`),
    Buffer.from(list.replaceAll('\r\n', '\r').replaceAll('""', '\\"')),
    encodeCp932(repeated).bytes,
    utf16,
    Buffer.from(utf16).swap16(),
    Buffer.from('name,tel\n\x1b$BEPKLED\x1b(B,03-1111-2222\n\x1b$BBg:e\x1b(B,06-1111-2222\n', 'latin1'),
    Buffer.from([0xc5, 0xec, 0xb5, 0xfe, 0x2c, 0x31, 0x0a, 0xc2, 0xe7, 0xba, 0xe5, 0x2c, 0x32, 0x0a]),
  ];
}

async function makeWorkbooks(): Promise<Buffer[]> {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
    '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>田中</t><rPh sb="0" eb="2"><t>タナカ</t></rPh></is></c><c r="B2" s="1"><v>312345678</v></c></row>' +
    '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" s="2"><v>45000.5</v></c><c r="C4" t="e"><v>#N/A</v></c><c><f>A1</f></c></row>';
  const strings =
    '<si><t>会社名</t></si><si><r><t>電話</t></r><r><t xml:space="preserve"> 番号&#x3042;_x000D_</t></r></si>';
  const formats = ['General', '000-0000-0000', '[$-411]ggge"年"m"月"d"日"'];
  const workbook = await buildWorkbook({ rows, strings, formats });
  return [workbook, await buildWorkbook({ rows: rows.repeat(50), strings, formats, date1904: true })];
}

async function makeOthers(): Promise<Buffer[]> {
  return [
    await buildZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000, 0xff)]),
  ];
}

function readCorpora(): { kind: 'text' | 'workbook' | 'other'; bytes: Buffer }[] {
  if (skipWithoutCorpora) return [];
  return readManifest(corporaRoot)
    .filter((file) => !isExpectation(file))
    .map(({ path, outcome }) => ({ path: join(corporaRoot, path), outcome }))
    .filter(({ path }) => statSync(path).size <= maxCorpusBytes)
    .map(({ path, outcome }) => ({ kind: kindOf(path, outcome), bytes: readFileSync(path) }));
}

function kindOf(path: string, outcome: string): 'text' | 'workbook' | 'other' {
  if (/\.xls[xm]$/i.test(path)) return 'workbook';
  return outcome.startsWith('reject') ? 'other' : 'text';
}
