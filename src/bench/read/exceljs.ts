import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const version = '4.4.0';
const npmOptions = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

/**
 * Fetches exceljs, the most widely used reader, as a reference for ours. Leadport does not need it,
 * and it has about two hundred dependencies, so it is installed in a temporary folder. Returns the
 * file of the module, or undefined if npm cannot fetch it.
 */
export async function fetchExceljs(folder: string, log: (line: string) => void): Promise<string | undefined> {
  const home = join(folder, 'exceljs');
  await mkdir(home);
  await writeFile(join(home, 'package.json'), '{"private":true}');
  log(`fetching exceljs ${version} to measure by`);
  try {
    await promisify(execFile)('npm', ['install', `exceljs@${version}`, ...npmOptions], { cwd: home });
    return join(home, 'node_modules/exceljs/lib/exceljs.nodejs.js');
  } catch (error) {
    log(`exceljs is left out, npm could not fetch it: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

/** The part of exceljs that is used here. */
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

/**
 * Reads the rows of a workbook with their values, using the streaming reader. Returns the number of
 * rows.
 */
export async function readWithExceljs(path: string, module: string): Promise<number> {
  const exceljs = (await import(pathToFileURL(module).href)) as Exceljs;
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' };
  let rows = 0;
  for await (const sheet of new exceljs.default.stream.xlsx.WorkbookReader(path, options)) {
    for await (const row of sheet) if (row.values.length > 0) rows += 1;
  }
  return rows;
}
