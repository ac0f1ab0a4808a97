/**
 * Words used in headers of customer lists. A cell is a heading if it equals one of them or ends
 * with one (`担当者電話番号`; `会社名（正式）` without the brackets).
 */
const words = `
会社名 会社 企業名 法人名 商号 社名 顧客名 取引先 取引先名 得意先名 店舗名 店名 施設名 名称 正式名称 事業所名 事業者名 支店名 部署 部署名 部門 役職 肩書
氏名 姓名 お名前 名前 姓 名 苗字 代表者 代表者名 担当者 担当者名 担当 リード名 連絡先名 連絡先 宛名
フリガナ ふりがな カナ かな 氏名カナ 読み 読み仮名 よみ 名称カナ
電話番号 電話 TEL 携帯 携帯電話 携帯番号 FAX FAX番号 ファックス 内線 内線番号 番号 連絡先電話番号
郵便番号 〒 住所 所在地 所在地都道府県 都道府県 都道府県名 県 市区町村 市町村 市町村名 市区町村名 町名 番地 丁目 建物名 ビル名 方書 アドレス 住所カナ 行政区 区
メールアドレス メール Eメール ホームページ サイト URL ウェブサイト
備考 メモ 説明 コメント 特記事項 注意事項 内容 詳細 理由 状況 ステータス 状態 区分 種別 種類 分類 分野 カテゴリ 業種 業態 職種 業務
ID コード 管理番号 NO NO. № 連番 項番 整理番号 通番 顧客番号 会員番号 法人番号 登録番号
日付 年月日 生年月日 登録日 作成日 更新日 更新日時 最終更新日 開始日 終了日 契約日 日時 時間 営業時間 開始時間 終了時間 曜日 定休日 年度 年 月 日
性別 年齢 血液型 人数 件数 数量 個数 単価 金額 価格 売上 年商 資本金 従業員数 定員 面積 緯度 経度 合計 有無 可否 対象 方法 場所 交通 アクセス 最寄駅
資格 国籍 言語 続柄 家族 学校名 病院名 診療科 管理者 設置者 運営主体 団体名 組織名 タイトル 件名 画像 ファイル名 リンク
name company phone mobile email mail address zip postal city state country prefecture street id code date time title note notes comment comments description
type category status url website fax tel gender age birthday amount price quantity total count number latitude longitude key value kana department
`;

const known: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(simplify));
/** Longest endings to compare. One-character words such as 名 only count as a whole. */
const endings = [...known].filter((word) => word.length >= 2 && /[^\x20-\x7e]/.test(word));

/** True if the text is, or ends with, a header word. */
export function isHeaderWord(text: string): boolean {
  if (text.length > 60) return false;
  const plain = simplify(text);
  if (plain === '' || plain.length > 24) return false;
  if (known.has(plain)) return true;
  if (/^[a-z][a-z0-9]*(?:[_ -][a-z0-9]+)+$/.test(plain))
    return plain.split(/[_ -]/).some((part) => known.has(part));
  return endings.some((ending) => plain.endsWith(ending));
}

function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(?<=[a-z]{2})(?=[A-Z])/g, '_')
    .replaceAll(/\([^)]*\)|[\s※*:：]+|[0-9]+$/g, (part) => (part === ' ' ? ' ' : ''))
    .trim()
    .toLowerCase();
}
