import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { type TenantId, toId, type UserId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import { type Right, type Role, rightsOf } from '../contract/rights.ts';
import type { Language } from '../contract/sentence.ts';
import type { Me } from '../contract/session.ts';
import type { Trx } from '../db/database.ts';
import { findMissingId } from '../db/find-missing-id.ts';
import { isUniqueViolation } from '../db/is-unique-violation.ts';
import { hashPassword } from './passwords.ts';
import type { Viewer } from './viewer.ts';

/** A user as shown next to their actions. */
type Person = { readonly id: UserId; readonly name: string };

export type UserRecord = Person & {
  readonly email: string;
  readonly role: Role;
  /** Granted in addition to those of the role. */
  readonly rights: readonly Right[];
  /** False: deactivated, cannot sign in. */
  readonly active: boolean;
  /** Signs in with an authenticator code in addition to the password. */
  readonly secondFactor: boolean;
};

/** The company's users by name; with `inactive`, also deactivated ones. */
export async function listUsers(
  trx: Trx,
  tenantId: TenantId,
  { inactive }: { readonly inactive: boolean },
): Promise<readonly UserRecord[]> {
  const rows = await selectUsers(trx, tenantId)
    .where((eb) => (inactive ? eb.lit(true) : eb('active', '=', true)))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, id: toId<UserId>(row.id) }));
}

/** Throws if the user does not exist. */
export async function getUser(trx: Trx, tenantId: TenantId, id: UserId): Promise<UserRecord> {
  const row = await selectUsers(trx, tenantId).where('id', '=', id).executeTakeFirst();
  if (!row) throw refuse('not_found');
  return { ...row, id };
}

/** Where the user reads mail, and in which language. */
export async function getMailRecipient(
  trx: Trx,
  { tenantId, userId }: Pick<Viewer, 'tenantId' | 'userId'>,
): Promise<{ readonly email: string; readonly language: Language }> {
  return trx
    .selectFrom('users')
    .select(['email', 'language'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
}

function selectUsers(trx: Trx, tenantId: TenantId) {
  return trx
    .selectFrom('users')
    .select(['id', 'name', 'email', 'role', 'granted_rights as rights', 'active'])
    .select(hasSecondFactor.as('secondFactor'))
    .where('tenant_id', '=', tenantId);
}

/** Refers to the enclosing row of `users`. */
const hasSecondFactor = sql<boolean>`exists (
  select from second_factors as factor
  where factor.tenant_id = users.tenant_id and factor.user_id = users.id and factor.confirmed_at is not null)`;

/** The first of these ids that is not a user of the company. */
export function findMissingUser(
  trx: Trx,
  tenantId: TenantId,
  ids: readonly UserId[],
): Promise<UserId | undefined> {
  return findMissingId(trx, 'users', tenantId, ids);
}

/** The signed-in user's own data. */
export async function getMe(trx: Trx, viewer: Viewer): Promise<Me> {
  const row = await trx
    .selectFrom('users')
    .innerJoin('tenants', 'tenants.id', 'users.tenant_id')
    .select(['users.id', 'users.name', 'email', 'role', 'granted_rights', 'language', 'tenant_id'])
    .select(['tenants.name as tenant_name', 'second_factor_required', 'list_retention_days'])
    .select(hasSecondFactor.as('second_factor'))
    .where('tenant_id', '=', viewer.tenantId)
    .where('users.id', '=', viewer.userId)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    rights: [...rightsOf(row.role, row.granted_rights)],
    language: row.language,
    secondFactor: row.second_factor,
    secondFactorDue: row.second_factor_required && !row.second_factor,
    tenant: {
      id: row.tenant_id,
      name: row.tenant_name,
      secondFactorRequired: row.second_factor_required,
      listRetentionDays: row.list_retention_days,
    },
  };
}

export type NewUser = {
  readonly tenantId: TenantId;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly rights?: readonly Right[];
};

/** Throws if a user of the company has the e-mail address, ignoring case. */
export async function createUser(trx: Trx, user: NewUser): Promise<UserId> {
  const passwordHash = await hashPassword(user.password);
  try {
    const { id } = await trx
      .insertInto('users')
      .values({
        tenant_id: user.tenantId,
        email: user.email.trim(),
        name: user.name,
        password_hash: passwordHash,
        role: user.role,
        granted_rights: [...(user.rights ?? [])],
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return toId<UserId>(id);
  } catch (error) {
    throw isUniqueViolation(error, 'users_email') ? refuse('name_taken', { name: user.email }) : error;
  }
}

/** What users may change about themselves. Omitted values stay unchanged. */
export async function changeMe(
  trx: Trx,
  viewer: Viewer,
  change: { readonly name?: string | undefined; readonly language?: Language | undefined },
): Promise<void> {
  const { tenantId, userId } = viewer;
  if (change.name === undefined && change.language === undefined) return;
  await trx
    .updateTable('users')
    .set(change)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', userId)
    .execute();
  await recordAudit(trx, {
    tenantId,
    userId,
    action: 'user.changed',
    subject: 'user',
    subjectId: userId,
    detail: change,
  });
}
