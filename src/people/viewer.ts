import type { TenantId, UserId } from '../base/ids.ts';
import type { Right, Role } from '../contract/rights.ts';
import type { Language } from '../contract/sentence.ts';

/** Who asks. Read anew for every request, so that a right that was taken away is gone at once. */
export type Viewer = {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
  /** By role, granted and implied. */
  readonly rights: readonly Right[];
  readonly language: Language;
};
