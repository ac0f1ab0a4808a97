import type { Sentence } from './sentence.ts';

export const roles = ['admin', 'general'] as const;
export type Role = (typeof roles)[number];

/** The rights that users can have. Administrators can also do what is not listed here. */
export const rights = [
  'see',
  'edit',
  'export',
  'delete',
  'ban',
  'call',
  'assign',
  'edit_project',
  'import',
  'see_failures',
] as const;
export type Right = (typeof rights)[number];

/** The rights of each role. An administrator can grant a general user more of them. */
export const roleRights: Readonly<Record<Role, readonly Right[]>> = {
  admin: rights,
  general: ['see', 'edit', 'call'],
};

/** Rights implied by others: a user who fixes an import must be able to see its failures. */
const impliedRights: Readonly<Partial<Record<Right, readonly Right[]>>> = { import: ['see_failures'] };

/** The rights that an administrator can grant to a user of the role. */
export function grantableRights(role: Role): readonly Right[] {
  return rights.filter((right) => !roleRights[role].includes(right));
}

/** All rights of a user, in the order of `rights`: from the role, granted, and implied. */
export function rightsOf(role: Role, granted: readonly Right[]): readonly Right[] {
  const held = [...roleRights[role], ...granted];
  const implied = held.flatMap((right) => impliedRights[right] ?? []);
  return rights.filter((right) => held.includes(right) || implied.includes(right));
}

export const rightNames: Readonly<Record<Right, Sentence>> = {
  see: { ja: '閲覧', en: 'See leads' },
  edit: { ja: '登録・編集', en: 'Create and edit leads' },
  export: { ja: 'エクスポート', en: 'Export' },
  delete: { ja: '削除', en: 'Delete leads' },
  ban: { ja: '禁止リストへの登録', en: 'Add to the do-not-call list' },
  call: { ja: '架電', en: 'Call' },
  assign: { ja: '担当者・メンバーの割り当て', en: 'Assign leads and project members' },
  edit_project: { ja: 'プロジェクトの編集', en: 'Edit projects' },
  import: { ja: 'インポート', en: 'Import' },
  see_failures: { ja: '失敗した行の閲覧', en: 'See failed rows' },
};
