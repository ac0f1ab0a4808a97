/**
 * Row ids as strings of decimal digits: they are 64-bit integers in the database, and JavaScript
 * numbers lose digits beyond 2^53. The brand prevents passing a lead's id as a project's id.
 */
declare const brand: unique symbol;
export type Id<Noun extends string> = string & { readonly [brand]: Noun };

export type TenantId = Id<'tenant'>;
export type UserId = Id<'user'>;
export type ProjectId = Id<'project'>;
export type FieldSetId = Id<'fieldSet'>;
export type FieldId = Id<'field'>;
export type LeadId = Id<'lead'>;
export type ContactId = Id<'contact'>;
export type ImportId = Id<'import'>;
export type WorkgroupId = Id<'workgroup'>;
export type ApiKeyId = Id<'apiKey'>;
export type DoNotCallEntryId = Id<'doNotCallEntry'>;
export type CallId = Id<'callAttempt'>;
export type CallResultId = Id<'callResult'>;
export type CallResultSetId = Id<'callResultSet'>;

const decimal = /^[1-9][0-9]{0,18}$/;

/** Returns the id, or undefined if the text is not a positive 64-bit decimal number. */
export function parseId<T extends Id<string>>(text: string): T | undefined {
  return decimal.test(text) && BigInt(text) <= 9223372036854775807n ? (text as T) : undefined;
}

/** For ids from the database or from our own computation, whose form is known to be valid. */
export function toId<T extends Id<string>>(value: string | bigint | number): T {
  return String(value) as T;
}
