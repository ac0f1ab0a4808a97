import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/** openapi-typescript uses the compiler API of TypeScript 5, which TypeScript 7 does not have. */
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === 'typescript' ? 'typescript-5' : specifier, context),
});

/** The types of the API, generated from its OpenAPI document at `path`. */
export async function generateApiTypes(path: string): Promise<string> {
  const { astToString, default: openapiTypes } = await import('openapi-typescript');
  const nodes = await openapiTypes(pathToFileURL(path), { alphabetize: true, defaultNonNullable: false });
  return `// Generated from docs/openapi.json by test/docs/openapi.test.ts with UPDATE_GOLDEN=1.\n\n${astToString(nodes)}`;
}
