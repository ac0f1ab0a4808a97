export const nav = {
  label: 'メインメニュー',
  leads: 'リード',
  projects: 'プロジェクト',
  fields: 'カスタム項目',
  imports: 'インポート履歴',
  audit: '監査ログ',
  erasures: '番号の消去',
  userMenu: 'ユーザーメニュー',
  language: '言語',
  signOut: 'ログアウト',
  skip: '本文へ移動',
};
