/**
 * Makes src/import/check/postal/postal-codes.json from two lists of Japan Post: utf_ken_all.csv
 * (UTF-8, one row per place) and JIGYOSYO.CSV (CP932, the codes of large offices). Japan Post
 * claims no copyright in them and permits redistribution.
 *
 *   node bin/make-postal-data.ts utf_ken_all.csv JIGYOSYO.CSV "Japan Post, March 2026" \
 *     > src/import/check/postal/postal-codes.json
 */
import { readFileSync } from 'node:fs';

const [placesFile = '', officesFile = '', source = 'Japan Post'] = process.argv.slice(2);
const codesOf = new Map<string, Map<string, Set<number>>>();

for (const cells of rowsOf(placesFile, 'utf-8')) add(cells[2], cells[6], cells[7]);
for (const cells of rowsOf(officesFile, 'shift_jis')) add(cells[7], cells[3], cells[4]);

const prefectures = [...codesOf].map(([prefecture, cities]) => [
  prefecture,
  Object.fromEntries([...cities].map(([city, codes]) => [city, packRuns([...codes])])),
]);
process.stdout.write(
  `${JSON.stringify({ source, prefectures: Object.fromEntries(prefectures) }, null, 1)}\n`,
);

function rowsOf(path: string, encoding: string): string[][] {
  const text = new TextDecoder(encoding).decode(readFileSync(path));
  return text.split(/\r?\n/).map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
}

function add(code = '', prefecture = '', city = ''): void {
  if (!/^\d{7}$/.test(code) || city === '') return;
  const cities = codesOf.get(prefecture) ?? new Map<string, Set<number>>();
  codesOf.set(prefecture, cities);
  cities.set(city, (cities.get(city) ?? new Set()).add(Number(code)));
}

/**
 * Runs of consecutive codes, separated by blanks: the gap from the previous run, then `+` and the
 * number of further codes, both in base 36.
 */
function packRuns(codes: readonly number[]): string {
  const runs: string[] = [];
  const sorted = codes.toSorted((one, other) => one - other);
  let end = 0;
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at] ?? 0;
    let more = 0;
    while (sorted[at + more + 1] === first + more + 1) more += 1;
    runs.push((first - end).toString(36) + (more > 0 ? `+${more.toString(36)}` : ''));
    end = first + more;
    at += more + 1;
  }
  return runs.join(' ');
}
