import type { TenantId, UserId } from '../base/ids.ts';
import type { Right, Role } from '../contract/rights.ts';
import type { Language } from '../contract/sentence.ts';

/** The user of a request. Read for every request, so that removed rights take effect at once. */
export type Viewer = {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
  /** From the role, granted, and implied. */
  readonly rights: readonly Right[];
  readonly language: Language;
};
