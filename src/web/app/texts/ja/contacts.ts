export const contacts = {
  title: 'コンタクト',
  searchPlaceholder: '電話番号・連絡先名・リード名で検索',
  allProjects: 'すべてのプロジェクト',
  phoneKind: '電話種別',
  emptyTitle: 'コンタクトはまだありません',
  emptyText: 'リードをインポートするか登録すると、その連絡先がここに表示されます。',
  nothingFoundTitle: '条件に一致するコンタクトはありません',
  nothingFoundText: 'キーワードを変更するか、絞り込みを解除してください。',
};
