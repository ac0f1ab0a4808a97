import { knownFailureColumns } from '../../contract/failure-columns.ts';
import type { entryFields, ofEntriesAlone, PlainMappingField } from '../../contract/mapping.ts';

/**
 * Header words for a field. `whole`: the header equals the word. `part`: the header contains the
 * word.
 */
type Synonyms = { readonly whole: readonly string[]; readonly part: readonly string[] };

/**
 * Words used in Japanese and English lists, without spaces. More common words first, because the
 * order decides between two columns. Collected from the fields of call-centre and CRM products and
 * from headers of municipal open data.
 */
export const headerSynonyms: Readonly<
  Record<Exclude<PlainMappingField, (typeof ofEntriesAlone)[number]>, Synonyms>
> = {
  lead_name: {
    whole: words(
      'リード名 会社名 企業名 正式名称 社名 法人名 取引先名 取引先 顧客名 顧客名称 得意先名 屋号 商号 貴社名',
      '御社名 名称 店舗名 店名 施設名 施設名称 事業所名 事業所名称 事業者名 団体名 組織名 商号又は名称 商号名称',
      '店舗名称 医療機関名称 医療機関の名称 施設の名称 事業所の名称 店舗の名称 園名 保育園名 保育所名 幼稚園名 薬局名',
      '掲載名 イベント名 企業団体名 会社団体名 お店の名前',
      '医療機関名 病院名 学校名 お客様名 会社 企業 法人 顧客 会社名称 企業名称 法人名称 勤務先',
      '勤務先名 勤務先会社名 lead leadname company companyname organization organizationname',
      'organisation account accountname customer customername businessname corporatename firm',
      '貴社 御社 貴院名 会社名屋号 会社名店名 会社名団体名 法人名屋号 取引先会社名 勤務先名称 会社組織名 組織 団体 所属企業名 病院名称 医院名 クリニック名 事業者の名称',
    ),
    part: words(
      '正式名称 会社名 企業名 法人名 取引先名 顧客名 店舗名 施設名 事業所名 医療機関名 名称 company organization',
    ),
  },
  contact_name: {
    whole: words(
      '連絡先名 担当者名 担当者 ご担当者 ご担当者名 担当者氏名 ご担当者様 担当 先方担当者',
      '先方担当者名 窓口 氏名 代表者名 代表者 代表者氏名 姓名 名前 お名前 ご芳名 会員名 患者名',
      '利用者名 契約者名 顧客氏名 代表取締役名 代表取締役氏名 代表者様名 連絡先 連絡先名称 責任者名 責任者 決裁者名 決裁者 代表取締役 社長名 院長名 院長 園長名',
      '施設長名 施設長 店長名 先方ご担当者 contact contactname contactperson person fullname name',
      'personincharge representative billingname buyername',
    ),
    part: words('担当者名 担当者氏名 担当者 氏名 代表者名 contactname'),
  },
  phone: {
    whole: words(
      '電話番号 電話 tel 代表電話 代表電話番号 代表番号 携帯 携帯番号 携帯電話 携帯電話番号 連絡先電話番号',
      '連絡先電話 会社電話 自宅電話 自宅電話番号 固定電話 直通 直通電話 直通番号 tel番号 電話no',
      'モバイル 日中連絡先 電話番号代表 電話番号ハイフンあり 電話番号ハイフンなし 連絡先番号 連絡先tel 主電話 メイン電話 勤務先電話 お電話 phone phonenumber phoneno telephone telephonenumber mobile',
      'mobilephone cell cellphone workphone homephone telno mainphone primaryphone directphone businessphone companyphone',
    ),
    part: words('電話番号 電話 携帯 tel phone'),
  },
  kana: {
    whole: words(
      '名前カナ カナ フリガナ ふりがな 会社名カナ 企業名カナ 法人名カナ 会社名フリガナ 氏名カナ',
      '氏名フリガナ カナ名 カナ名称 名称カナ 商号カナ 読み よみがな ヨミガナ ヨミ 読み仮名 kana furigana namekana',
      'companyfurigana companykana yomi phoneticname phoneticorganizationname organizationphoneticname phoneticcompanyname',
    ),
    part: words('カナ フリガナ ふりがな かな よみ ヨミ 読み kana furigana phonetic yomi'),
  },
  postal_code: {
    whole: words('郵便番号 〒 郵便 〒番号 zip zipcode postalcode postcode postal zippostalcode zippostcode'),
    part: words('郵便番号 〒 zipcode postalcode'),
  },
  prefecture: {
    whole: words(
      '都道府県 都道府県名 県名 県 府県 prefecture state pref stateprovince stateregion province region',
    ),
    part: words('都道府県'),
  },
  city: {
    whole: words('市町村 市区町村 市区町村名 市町村名 市区郡 市区 市郡区 city'),
    part: words('市区町村 市町村'),
  },
  street: {
    whole: words(
      '番号 番地 町名番地 町域 町域番地 丁目番地 町名 住所番地 町名丁目番地 以降の住所',
      'それ以降の住所 street streetaddress',
    ),
    part: words('丁目番地 番地'),
  },
  building: {
    whole: words(
      'ビル等 建物名 建物 ビル名 ビル マンション名 建物名等 建物名部屋番号 マンションビル名 方書',
      '住所2 building buildingname address2 addressline2',
    ),
    part: words('建物 ビル名 マンション building'),
  },
  address: {
    whole: words(
      '住所1列 住所 所在地 本社所在地 ご住所 現住所 住所1 会社住所 勤務先住所 自宅住所 本社住所',
      '店舗住所 本店所在地 address address1 addressline1 fulladdress',
    ),
    part: words('住所 所在地 address'),
  },
  email: {
    whole: words(
      'メールアドレス メール eメール e-mail email mail mailaddress emailaddress eメールアドレス',
      'pcメール pcメールアドレス 電子メール 電子メールアドレス workemail primaryemail email1 mail1 メール1',
    ),
    part: words('メールアドレス email mailaddress eメール'),
  },
  website: {
    whole: words(
      'ホームページ url hp webサイト ウェブサイト ホームページurl webサイトurl サイトurl 会社url',
      '企業url hpurl ホームページアドレス webアドレス webページアドレス companywebsite website web homepage website site webページ ウェブページ ウェブサイトurl websiteurl webpage',
    ),
    part: words('ホームページ url webサイト website'),
  },
  note: {
    whole: words(
      '備考 メモ 備考欄 コメント 特記事項 摘要 自由記入欄 note notes memo remarks comment comments',
      '説明 description customernote notespace',
    ),
    part: words('備考 メモ'),
  },
  contact_kind: {
    whole: words('連絡先種別 電話番号種別 連絡先区分 contactkind contacttype phonetype'),
    part: words(),
  },
  extension: {
    whole: words('内線 内線番号 extension ext'),
    part: words('内線'),
  },
  // Recognized by `do-not-call-header.ts`.
  do_not_call: { whole: words(), part: words() },
};

/** Additional words in do-not-call lists. */
export const entrySynonyms: Readonly<Partial<Record<(typeof entryFields)[number], Synonyms>>> = {
  phone: {
    whole: words('禁止番号 架電禁止番号 禁止電話番号 架電禁止 ng番号 番号 dnc donotcall number'),
    part: words('禁止番号 ng番号'),
  },
  reason: {
    whole: words('理由 禁止理由 解除理由 ng理由 拒否理由 登録理由 区分 禁止区分 reason'),
    part: words('理由 reason'),
  },
  evidence: {
    whole: words('根拠 証拠 証跡 申出内容 申し出内容 通話記録 evidence proof'),
    part: words('根拠 証拠 証跡'),
  },
  refused_on: {
    whole: words(
      '申出日 申し出日 拒否日 お断り日 断り日 拒否年月日 申出年月日 受付日 受付日時 クレーム日 発生日 refusedon refuseddate refusaldate',
    ),
    part: words('申出日 拒否日 refusal'),
  },
  expires_at: {
    whole: words(
      '期限 有効期限 禁止期限 終了日 満了日 期日 禁止終了日 expires expiresat expiry expirydate enddate until',
    ),
    part: words('期限 終了日 満了 expir'),
  },
};

/** Headers for people rather than companies. Without a company column, they also name the lead. */
export const personHeaders = words(
  '氏名 姓名 名前 お名前 会員名 患者名 利用者名 契約者名 顧客氏名 代表者名 代表者 代表者氏名',
  'ご芳名 name fullname billingname buyername person 姓 苗字 名字 lastname familyname surname 注文者姓',
);

/** Columns that our failure CSVs add; they are about the row, never of it. */
export const addedHeaders: readonly string[] = knownFailureColumns.flat();

/** Words that make a header describe a value instead of naming it: 電話希望時間, メール配信可否, FAX番号. */
export const notAValue =
  /fax|hotel|telex|作成者|更新者|入力者|sales ?person|sales ?rep|assigned|created ?by|modified ?by|phonograph|通称|略称|表示名|.所有者$|[^a-z]owner|owner$|label$|(?:コンタクト|営業|販売|弊社|自社|社内|当社|電話|架電|コール|tel)担当|担当(?:部署|部門|課|営業|社員)|ファックス|ファクス|e\.?164|可否|有無|可能|希望|日時|時間|時刻|日付|コード|区分|フラグ|種別|種類|件数|回数|回目|結果|履歴|許可|配信|認証|パスワード|禁止|拒否|不可|備考.+日|(?<!(?:zip|postal|post|province|state)[ _-]?)code$|flag|type$|(?<!ac)count|[^a-z]id$|^id/;

/**
 * Words for a person other than the customer. That person's number must not be called under the
 * customer's name.
 */
export const otherParty =
  /送付先|送り先|送先|届け?先|配送先|発送先|納品先|納入先|出荷先|緊急|紹介[者元先]|保証人|被保険者|被相続人|受益者|家族|配偶者|親族|親権者|身元引受|後見人|受取[人先]|贈り先|ship(?:ping|[ _]?to)|recipient|emergency|spouse|assistant|referr|manager|guarantor|children|アシスタント|秘書|上司/;

/**
 * Words for a company that serves the customer. Its number is used only if the list has no other.
 */
export const serviceCompany = /管理会社|管理組合|保険会社|仲介(?:会社|業者)|施工(?:会社|業者)|代理店|販売店/;

/** One column with both a phone and a fax number. */
export const telAndFax =
  /(?:tel|電話(?:番号)?|phone)[^a-z\p{L}]*(?:及び|および|と|or|and)?[^a-z\p{L}]*(?:fax|ファックス|ファクス)|(?:fax|ファックス|ファクス)(?:番号)?[^a-z\p{L}]*(?:及び|および|と|or|and)?[^a-z\p{L}]*(?:tel|電話|phone)/u;

/** Prefixes that say whose or which value the column has. */
export const qualifier =
  /^(?:(?:自宅|会社|勤務先|本社|本店|支店|営業所|店舗|事業所|事務所|施設|病院|医院|園|学校|団体|企業|ご?注文者|ご?依頼主|ご?依頼者|お?客様|ご|お|契約者|申込者|申込人|申請者|応募者|登録者|購入者|加入者|会員|組合員|顧客|法人|現|先方|所有者|オナ|名義人|貸主|借主|入居者|患者|利用者|受講者|保護者|世帯主|代表者|代表|請求先|物件|連絡先|取引先|主|固定)(?!番号|no)の?)+|^(?:mailing|billing|shipping|home|work|business|office|primary|company|customer|account|contact|defaultaddress|default|address\d*|personal|other|main)+(?=[a-z])/;

/**
 * People who are the lead in a list without companies, followed by a word for a name: 会員氏名, オナ様名.
 * For header keys, which contain no ー.
 */
export const personOwner =
  /^(?:ご?注文者|ご?依頼主|ご?依頼者|お客様|契約者|申込者|申込人|申請者|応募者|登録者|購入者|加入者|会員|組合員|所有者|オナ|名義人|貸主|借主|入居者|患者|利用者|受講者|生徒|保護者|世帯主|顧客|請求先)(?:様|さま)?の?(?:お名前|名前|氏名|姓名|名|名義)?(?:様|漢字)?$/;

/** Branches and departments, which name a company's contact if no person does. */
export const branchHeaders = words(
  '支店名 支店 支社名 支社 営業所名 営業所 部署名 部署 部門名 部門 事業部名 事業部 所属部署 所属 拠点名 拠点 店舗名 店舗 事業所名 事業所 出張所名 出張所 工場名 工場 支店営業所 支店部署 支店営業所名 本支店名 本支店 課名 department branch branchname division office officename',
);

/** The suffix for the value column in address books: Phone 1 - Value. */
export const valueMark = /\d*value$/;

function words(...lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '').flatMap((line) => line.split(' '));
}
