import { z } from 'zod';
import { namedSchemas } from './named-schemas.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;
type Io = 'input' | 'output';

/**
 * Converts zod schemas to JSON Schema 2020-12, as OpenAPI 3.1 uses it. Add every schema first;
 * `write` then converts all of them at once and names what they share.
 */
export class SchemaWriter {
  readonly #names = namedSchemas();
  readonly #registries = {
    input: z.registry<{ id: string }>(),
    output: z.registry<{ id: string }>(),
  };
  #count = 0;

  constructor() {
    for (const [schema, id] of this.#names) {
      this.#registries.input.add(schema, { id });
      this.#registries.output.add(schema, { id });
    }
  }

  /** Returns a reference that `write` resolves. `io`: what is sent, or what is answered. */
  add(schema: z.core.$ZodType, io: Io): JsonSchema {
    const registry = this.#registries[io];
    if (!registry.has(schema)) registry.add(schema, { id: `unnamed-${this.#count++}` });
    return { $ref: `${io}:${registry.get(schema)?.id}` };
  }

  /**
   * Returns the document with all references resolved, and the schemas that it refers to. A schema
   * that is sent and answered in different forms has the suffix `Input` where it is sent.
   */
  write<Document extends object>(
    document: Document,
  ): { document: Document; schemas: Record<string, JsonSchema> } {
    const all = new Map<string, JsonSchema>([...this.#convert('input'), ...this.#convert('output')]);
    const inlined = inline(document, all);
    const used = reachable(inlined, all);
    const differs = findDifferences(used, all);
    const finalName = (ref: string) => {
      const [io, name = ''] = ref.split(':');
      return io === 'input' && differs.has(name) ? `${name}Input` : name;
    };
    const finish = <Value>(value: Value) =>
      mapRefs(value, (ref) => ({ $ref: `#/components/schemas/${finalName(ref)}` }));
    const schemas = [...used].map(
      (ref) => [finalName(ref), finish(inline(all.get(ref) ?? {}, all))] as const,
    );
    return {
      document: finish(inlined),
      schemas: Object.fromEntries(schemas.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  #convert(io: Io): readonly (readonly [string, JsonSchema])[] {
    const { schemas } = z.toJSONSchema(this.#registries[io], {
      io,
      uri: (id) => `${io}:${id}`,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => simplify(jsonSchema),
    });
    return Object.entries(schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [
      `${io}:${id}`,
      schema,
    ]);
  }
}

/** Removes what a format or type says by itself. */
function simplify(schema: JsonSchema): void {
  if (schema.format === 'date' || schema.format === 'date-time' || schema.format === 'email')
    delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

/** Replaces references to schemas without a name by the schemas themselves. */
function inline<Value>(value: Value, all: ReadonlyMap<string, JsonSchema>): Value {
  return mapRefs(value, (ref) =>
    ref.includes(':unnamed-') ? inline(all.get(ref) ?? {}, all) : { $ref: ref },
  );
}

function reachable(value: unknown, all: ReadonlyMap<string, JsonSchema>, found = new Set<string>()) {
  mapRefs(value, (ref) => {
    if (!found.has(ref)) {
      found.add(ref);
      reachable(inline(all.get(ref) ?? {}, all), all, found);
    }
    return { $ref: ref };
  });
  return found;
}

/** The names that are sent and answered in different forms, directly or in what they contain. */
function findDifferences(used: ReadonlySet<string>, all: ReadonlyMap<string, JsonSchema>): Set<string> {
  const names = [...used].filter((ref) => ref.startsWith('input:')).map((ref) => ref.slice('input:'.length));
  const both = names.filter((name) => used.has(`output:${name}`));
  const text = (ref: string) =>
    JSON.stringify(inline(all.get(ref) ?? {}, all)).replaceAll(/"(input|output):/g, '":');
  const differs = new Set(both.filter((name) => text(`input:${name}`) !== text(`output:${name}`)));
  for (let size = -1; size !== differs.size; ) {
    size = differs.size;
    for (const name of both) {
      const inner = reachable(inline(all.get(`input:${name}`) ?? {}, all), all);
      if ([...differs].some((other) => inner.has(`input:${other}`))) differs.add(name);
    }
  }
  return differs;
}

/** A copy of the value in which every object with a `$ref` is replaced. */
function mapRefs<Value>(value: Value, replace: (ref: string) => object): Value;
function mapRefs(value: unknown, replace: (ref: string) => object): unknown {
  if (Array.isArray(value)) return value.map((item) => mapRefs(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value && typeof value.$ref === 'string' && /^(in|out)put:/.test(value.$ref)) {
    const { $ref: ref, ...rest } = value;
    return { ...replace(String(ref)), ...rest };
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapRefs(item, replace)]));
}
