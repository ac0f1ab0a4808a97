/**
 * The paths of the web app's pages, with `$name` for a parameter. Every other path that is neither
 * a file nor an endpoint is answered 404.
 */
export const webRoutes = [
  '/',
  '/sign-in',
  '/forgot-password',
  '/password',
  '/leads',
  '/leads/new',
  '/leads/$leadId',
  '/contacts',
  '/do-not-call',
  '/projects',
  '/fields',
  '/audit',
  '/erasures',
  '/import',
  '/imports',
  '/imports/$importId',
  '/imports/$importId/fix',
  '/imports/$importId/review',
  '/users',
  '/workgroups',
  '/settings',
  '/settings/account',
  '/settings/api-keys',
  '/settings/mappings',
  '/settings/webhooks',
  '/settings/company',
] as const;

const patterns = webRoutes.map((route) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}/?$`));

/** True if the web app has a page for the path. */
export function isWebRoute(path: string): boolean {
  return patterns.some((pattern) => pattern.test(path));
}
