import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Id, toId } from '../base/ids.ts';
import { idSchema } from '../contract/wire.ts';

/** The server below /api/v1. Endpoints are registered here and declare their `access`. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** Parses an id in a path as an id of its noun. */
export function idParam<T extends Id<string>>() {
  return idSchema.transform((text) => toId<T>(text));
}

/** Path parameters with one `:id`. */
export function idParams<T extends Id<string>>() {
  return z.object({ id: idParam<T>() });
}

/** Converts ids of a validated body to ids of their noun. */
export function toIds<Noun extends string>(texts: readonly string[]): readonly Id<Noun>[] {
  return texts.map((text) => toId<Id<Noun>>(text));
}
