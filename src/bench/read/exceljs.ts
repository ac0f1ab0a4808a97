import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const version = '4.4.0';
const npmOptions = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

/**
 * Fetches exceljs, the reader most programs use, to measure ours by; no part of Leadport needs it, and with it come some two hundred packages: so it
 * goes into a folder that the bench removes. Gives the module's file, undefined where npm cannot fetch it.
 */
export async function fetchExceljs(
  folder: string,
  tell: (line: string) => void,
): Promise<string | undefined> {
  const home = join(folder, 'exceljs');
  await mkdir(home);
  await writeFile(join(home, 'package.json'), '{"private":true}');
  tell(`fetching exceljs ${version} to measure by`);
  try {
    await promisify(execFile)('npm', ['install', `exceljs@${version}`, ...npmOptions], { cwd: home });
    return join(home, 'node_modules/exceljs/lib/exceljs.nodejs.js');
  } catch (error) {
    tell(`exceljs is left out, npm could not fetch it: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

/** What is used of exceljs. */
type Exceljs = {
  readonly default: {
    readonly stream: {
      readonly xlsx: {
        readonly WorkbookReader: new (
          path: string,
          options: Readonly<Record<string, string>>,
        ) => AsyncIterable<AsyncIterable<{ readonly values: readonly unknown[] }>>;
      };
    };
  };
};

/** Reads the rows of a workbook by its streaming reader, which has their values ready then. Gives their number. */
export async function readWithExceljs(path: string, module: string): Promise<number> {
  const exceljs = (await import(pathToFileURL(module).href)) as Exceljs;
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' };
  let rows = 0;
  for await (const sheet of new exceljs.default.stream.xlsx.WorkbookReader(path, options)) {
    for await (const row of sheet) if (row.values.length > 0) rows += 1;
  }
  return rows;
}
