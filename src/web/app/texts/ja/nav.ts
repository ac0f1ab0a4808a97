export const nav = {
  label: 'メインメニュー',
  leads: 'リード',
  projects: 'プロジェクト',
  fields: 'カスタム項目',
  imports: 'インポート履歴',
  userMenu: 'ユーザーメニュー',
  language: '言語',
  signOut: 'ログアウト',
  skip: '本文へ移動',
};
