export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** The address of an API resource, for `fetch` and for download links. Parameters without a value are left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1${path}${search ? `?${search}` : ''}`;
}
