export const audit = {
  title: '監査ログ',
  download: 'CSVダウンロード',
  who: 'ユーザー',
  everybody: 'すべてのユーザー',
  kind: '種類',
  everything: 'すべて',
  from: '期間（開始）',
  to: '期間（終了）',
  text: 'キーワード',
  textHint: '詳細の内容やIDで検索',
  when: '日時',
  what: '内容',
  on: '対象',
  detail: '詳細',
  system: 'システム',
  nothing: '該当するログはありません',
};

export const erasures = {
  title: '電話番号の消去',
  intro:
    '電話番号を、リード・連絡先・インポートの記録・保存ファイル・禁止リスト・監査ログから完全に消去します。この操作は元に戻せません。消去した番号は、以後のインポートでも取り込まれません。',
  phone: '電話番号',
  why: '理由',
  reason: '理由（請求した人・日付・方法）',
  erase: '消去する',
  confirmTitle: 'この番号を消去しますか？',
  confirmText:
    '「{{phone}}」をすべての記録から消去します。この番号だけを連絡先とするリードも削除されます。元に戻せません。',
  running: '消去中',
  done: '完了',
  status: '状態',
  requestedAt: '実行日時',
  requestedBy: '実行者',
  report: '消去した箇所と件数',
  nothingFound: '該当なし',
  empty: '消去した電話番号はまだありません',
};
