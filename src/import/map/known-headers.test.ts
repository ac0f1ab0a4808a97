import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestMapping } from './suggest-mapping.ts';

/**
 * Headers used by products and authorities. After an arrow: the expected field (+ = joined), or
 * nothing.
 */
const lists: readonly [whose: string, headers: string][] = [
  ['a shop system', 'company_name→lead_name|pref→prefecture|addr01→address|addr02→building|tel→phone'],
  [
    'address with an upper and a lower field',
    '氏名→lead_name|電話→phone|住所（上段）→address|住所（下段）→building',
  ],
  [
    'county and town',
    '会社名→lead_name|電話番号→phone|都道府県→prefecture|郡市区→city|町村→+city|以降の住所→street',
  ],
  ['flats', '物件名|所有者名→lead_name|所有者電話番号→phone|管理会社|管理会社電話番号'],
  ['flats of managing companies', '物件名|管理会社名→lead_name|管理会社電話番号→phone'],
  ['insurance', '契約番号|契約者名→lead_name|契約者電話番号→phone|被保険者名'],
  ['branches by 事業所', '企業名→lead_name|事業所→contact_name|TEL→phone'],
  [
    'open data: AED',
    '都道府県コード又は市区町村コード|NO|都道府県名→prefecture|市区町村名→city|名称→lead_name|名称_カナ→kana|名称_英語|住所→address|方書→building|緯度|経度|設置位置|電話番号→phone|内線番号→extension|法人番号|団体名|利用可能曜日|開始時間|終了時間|利用可能日時特記事項|小児対応設備の有無|URL→website|備考→note',
  ],
  [
    'open data: care',
    '市区町村コード|NO|都道府県名→prefecture|市区町村名→city|介護サービスの種類|名称→lead_name|名称_カナ→kana|住所→address|方書→building|緯度|経度|電話番号→phone|FAX番号|法人番号|法人の名称|事業所番号|利用可能曜日|利用可能曜日特記事項|定員|URL→website|備考→note',
  ],
  [
    'open data: medical',
    '医療機関の種類|医療機関の名称→lead_name|医療機関の名称_カナ→kana|住所→address|電話番号→phone|内線番号→extension|FAX番号|医師会等|診療科目|病床数|URL→website|備考→note',
  ],
  [
    'open data: Wi-Fi',
    '名称→lead_name|名称_カナ→kana|住所→address|方書→building|設置者|電話番号→phone|SSID|提供エリア|URL→website|備考→note',
  ],
  [
    'open data: events',
    'イベント名→lead_name|イベント名_カナ→kana|イベント名_英語|開始日|終了日|説明|料金(詳細)|連絡先名称→contact_name|連絡先電話番号→phone|連絡先内線番号→extension|主催者|場所名称|住所→address|URL→website|備考→note',
  ],
  [
    'corporate numbers',
    '一連番号|法人番号|処理区分|更新年月日|商号又は名称→lead_name|法人種別|国内所在地（都道府県）→prefecture|国内所在地（市区町村）→city|国内所在地（丁目番地等）→street|郵便番号→postal_code|フリガナ→kana|英語表記',
  ],
  [
    'credit agency',
    '企業コード|商号→lead_name|商号カナ→kana|代表者名→contact_name|代表者名カナ|郵便番号→postal_code|所在地→address|電話番号→phone|業種|従業員数|資本金|設立年月|売上高|評点',
  ],
  [
    'credit agency, with brackets',
    '商号（漢字）→lead_name|商号（カナ）→kana|代表者氏名（漢字）→contact_name|代表者氏名（カナ）|本社郵便番号→postal_code|本社所在地→address|本社電話番号→phone',
  ],
  [
    'Salesforce, ja',
    '取引先 ID|取引先名→lead_name|敬称|姓→contact_name|名→+contact_name|役職|部署|電話→phone|携帯電話→phone_2|FAX|メール→email|郵便番号(請求先)→postal_code|都道府県(請求先)→prefecture|市区郡(請求先)→city|町名・番地(請求先)→street|国(請求先)|Web サイト→website|業種|従業員数|リードソース|取引先 所有者|説明→note|最終更新日',
  ],
  [
    'Salesforce, en',
    'Account ID|Account Name→lead_name|First Name→+contact_name|Last Name→contact_name|Title|Phone→phone|Mobile→phone_2|Fax|Email→email|Mailing Street→street|Mailing City→city|Mailing State/Province→prefecture|Mailing Zip/Postal Code→postal_code|Mailing Country|Website→website|Industry|Employees|Description→note|Account Owner|Last Modified Date',
  ],
  [
    'HubSpot, ja',
    'レコードID|名→+contact_name|姓→contact_name|Eメール→email|電話番号→phone|携帯電話番号→phone_2|会社名→lead_name|ウェブサイトURL→website|役職|市区町村→city|都道府県/地域→prefecture|郵便番号→postal_code|番地→street|コンタクト担当者|ライフサイクルステージ|作成日',
  ],
  [
    'HubSpot, en',
    'Record ID|First Name→+contact_name|Last Name→contact_name|Email→email|Phone Number→phone|Mobile Phone Number→phone_2|Company name→lead_name|Website URL→website|Job Title|City→city|State/Region→prefecture|Postal Code→postal_code|Street Address→street|Contact owner|Lifecycle Stage|Lead Status|Create Date',
  ],
  [
    'kintone',
    'レコード番号|会社名→lead_name|会社名（カナ）→kana|部署名|担当者名→contact_name|郵便番号→postal_code|住所→address|TEL→phone|FAX|メールアドレス→email|顧客ランク|備考→note|作成者|作成日時|更新者|更新日時',
  ],
  [
    'Sansan',
    '名刺ID|会社名→lead_name|会社名カナ→kana|部署名|役職|姓|名|氏名→contact_name|氏名カナ|e-mail→email|郵便番号→postal_code|住所|都道府県→prefecture|市区町村→city|番地→street|ビル名→building|TEL会社→phone|TEL部門→phone_2|TEL直通→phone_3|Fax|携帯電話→phone_4|URL→website|名刺交換日|タグ|メモ→note|名刺所有者',
  ],
  [
    'Eight',
    '会社名→lead_name|部署名|役職|氏名→contact_name|e-mail→email|郵便番号→postal_code|住所→address|TEL会社→phone|TEL部門→phone_2|TEL直通→phone_3|Fax|携帯電話→phone_4|URL→website|名刺交換日|Eightでつながっている人',
  ],
  [
    'address book for cards',
    '氏名→lead_name|フリガナ→kana|敬称|自宅郵便番号→postal_code|自宅住所1→address|自宅住所2→building|自宅住所3→+building|自宅電話番号→phone|自宅FAX|携帯電話番号→phone_2|自宅E-mail→email|連名1|連名2|誕生日|備考1→note',
  ],
  [
    'address book for cards, in two names',
    '姓→lead_name|名→+lead_name|フリガナ（姓）→kana|フリガナ（名）→+kana|敬称|郵便番号（自宅）→postal_code|住所1（自宅）→address|住所2（自宅）→building|電話番号（自宅）→phone|携帯電話→phone_2|メールアドレス→email',
  ],
  [
    'Outlook, ja',
    '敬称|名→+contact_name|ミドル ネーム|姓→contact_name|会社名→lead_name|部署|役職|番地 (会社)→street|市区町村 (会社)→city|都道府県 (会社)→prefecture|郵便番号 (会社)→postal_code|会社電話→phone|会社 FAX|携帯電話→phone_2|自宅電話→phone_3|電子メール アドレス→email|電子メールの種類|Web ページ→website|メモ→note|誕生日|性別',
  ],
  [
    'Google contacts',
    'First Name→+contact_name|Middle Name|Last Name→contact_name|Organization Name→lead_name|Organization Title|Notes→note|E-mail 1 - Value→email|Phone 1 - Label|Phone 1 - Value→phone|Phone 2 - Value→phone_2|Address 1 - Street→street|Address 1 - City→city|Address 1 - Region→prefecture|Address 1 - Postal Code→postal_code|Website 1 - Value→website',
  ],
  [
    'accounting',
    '取引先コード|取引先名称→lead_name|取引先名フリガナ→kana|略称|郵便番号→postal_code|住所１→address|住所２→building|電話番号→phone|FAX番号|担当者→contact_name|締日|メモ→note',
  ],
  [
    'online shop',
    '注文番号|注文日時|注文者姓→lead_name|注文者名→+lead_name|注文者姓カナ→kana|注文者名カナ→+kana|注文者メールアドレス→email|注文者郵便番号→postal_code|注文者都道府県→prefecture|注文者市区町村→city|注文者住所→address|注文者電話番号→phone|商品名|合計金額|備考→note',
  ],
  [
    'people of a list house',
    'お名前→lead_name|おなまえ（ふりがな）→kana|性別|年齢|生年月日|ご住所→address|お電話番号→phone|携帯→phone_2|職業|年収',
  ],
  [
    'a list typed by hand',
    '№|御社名→lead_name|ご担当者様→contact_name|役職|ＴＥＬ①→phone|ＴＥＬ②→phone_2|ＦＡＸ|〒→postal_code|ご住所→address|ＨＰ→website|架電結果|次回架電日|備　考→note',
  ],
  [
    'calls',
    'リスト名|企業名→lead_name|代表番号→phone|直通番号→phone_2|部署|決裁者名→contact_name|コール結果|コール日時|アポ日|メモ→note',
  ],
  [
    'English, plain',
    'Customer→lead_name|Contact Person→contact_name|Tel.→phone|Tel. 2→phone_2|Post Code→postal_code|Prefecture→prefecture|City→city|Address Line 1→address|Address Line 2→building|E-Mail Address→email|Web→website|Remarks→note|Rank',
  ],
];

for (const [whose, text] of lists) {
  test(`maps by headers: ${whose}`, () => {
    const pairs = text.split('|').map((pair) => pair.split('→'));
    const columns = pairs.map(([header = '']) => header);
    const suggested = suggestMapping(columns, []).map(
      ({ column, field, join }) => `${column}${field === null ? '' : `→${join ? '+' : ''}${field}`}`,
    );
    assert.deepEqual(suggested, text.split('|'));
  });
}
