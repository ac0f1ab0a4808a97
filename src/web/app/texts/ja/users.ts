export const users = {
  title: 'ユーザー',
  invite: 'ユーザーを招待',
  inviteSubmit: '招待する',
  editTitle: 'ユーザーを編集',
  name: '名前',
  email: 'メールアドレス',
  role: '権限',
  roles: { admin: '管理者', general: '一般ユーザー' },
  roleHint:
    '管理者はすべての操作ができます。一般ユーザーは、メンバーになっているプロジェクトのリードだけを閲覧できます。',
  rights: '追加の権限',
  rightsHint:
    '一般ユーザーは、リードの閲覧・作成・編集と架電ができます。その他の操作を許可するには、ここで選択してください。',
  workgroups: 'ワークグループ',
  secondFactor: '2段階認証',
  on: '有効',
  inactive: '停止中',
  showInactive: '停止中のユーザーも表示',
  you: '自分',
  actions: '「{{name}}」の操作',
  makeLink: 'パスワード設定リンクを発行',
  resetSecondFactor: '2段階認証を解除',
  deactivate: '利用を停止',
  reactivate: '利用を再開',
  deactivateTitle: 'ユーザーの利用を停止',
  deactivateText:
    '「{{name}}」はログアウトされ、以後ログインできません。APIキーも無効になります。登録したリードや履歴は残ります。',
  resetTitle: '2段階認証を解除',
  resetText:
    '「{{name}}」は、次回からパスワードだけでログインできます。本人からの依頼であることを確認してください。',
  resetDone: '2段階認証を解除しました',
  linkTitle: 'パスワード設定リンク',
  linkText:
    'このリンクを{{name}}さんに共有してください。リンクからパスワードを設定できます。1回だけ使え、この画面を閉じると再表示できません。',
  linkMailed: '本人にもメールで送りました',
  linkNotMailed: 'メールは送信していません。リンクをコピーして共有してください。',
  linkExpires: '有効期限：{{when}}',
  link: 'リンク',
};

export const workgroups = {
  title: 'ワークグループ',
  new: '新規ワークグループ',
  editTitle: 'ワークグループを編集',
  name: 'ワークグループ名',
  members: 'メンバー',
  membersHint: 'ワークグループを指定して禁止リストに登録した番号は、そのメンバーだけが架電できなくなります。',
  memberCount: 'メンバー数',
  none: 'メンバーがいません',
  emptyTitle: 'ワークグループはまだありません',
  emptyText: '支店や部署など、架電を制限する単位でユーザーをまとめます。',
  emptyMember: '所属しているワークグループがありません。追加が必要な場合は、管理者に依頼してください。',
  actions: '「{{name}}」の操作',
  deleteTitle: 'ワークグループを削除',
  deleteText:
    'ワークグループ「{{name}}」を削除します。この操作は元に戻せません。禁止リストに登録したことがあるワークグループは削除できません。',
};
