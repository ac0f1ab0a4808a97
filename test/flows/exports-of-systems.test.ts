import assert from 'node:assert/strict';
import { test } from 'node:test';
import { profileFile } from '../../src/import/run/file/profile-file.ts';
import { bufferSource } from '../support/buffer-source.ts';

/*
 * Lists as other systems export them. Each line is a column: its header, its field (+ = joined),
 * and two values.
 */
const systems: Readonly<Record<string, string>> = {
  'Google Contacts': `
    First Name→+contact_name|一郎|花子
    Middle Name||
    Last Name→contact_name|佐藤|鈴木
    Phonetic First Name|イチロウ|ハナコ
    Phonetic Middle Name||
    Phonetic Last Name|サトウ|スズキ
    Name Prefix||
    Name Suffix||
    Nickname||
    File As||
    Organization Name→lead_name|例商事|青空物産
    Organization Title|部長|
    Organization Department|営業部|総務部
    Birthday||1980-01-02
    Notes→note|来週|
    Photo|https://example.com/p.jpg|
    Labels|* myContacts|* myContacts
    E-mail 1 - Label|Work|*
    E-mail 1 - Value→email|a@example.jp|b@example.jp
    Phone 1 - Label|Work|Mobile
    Phone 1 - Value→phone|03-2100-1000|090-1234-5678
    Phone 2 - Label|Mobile|
    Phone 2 - Value→phone_2|090-2345-6789|
    Address 1 - Label|Work|Work
    Address 1 - Formatted|東京都港区芝1-1|大阪府大阪市北区梅田1
    Address 1 - Street→street|芝1-1|梅田1
    Address 1 - City→city|港区|大阪市北区
    Address 1 - PO Box||
    Address 1 - Region→prefecture|東京都|大阪府
    Address 1 - Postal Code→postal_code|105-0014|530-0001
    Address 1 - Country|日本|日本
    Address 1 - Extended Address→building|芝ビル3F|
    Website 1 - Label|Work|
    Website 1 - Value→website|https://example.jp|`,
  'Outlook, English': `
    Title||
    First Name→+contact_name|一郎|花子
    Middle Name||
    Last Name→contact_name|佐藤|鈴木
    Suffix||
    Company→lead_name|例商事|青空物産
    Department|営業部|総務部
    Job Title|部長|
    Business Street→street|芝1-1|梅田1
    Business Street 2→building|芝ビル3F|
    Business Street 3→+building||
    Business City→city|港区|大阪市北区
    Business State→prefecture|東京都|大阪府
    Business Postal Code→postal_code|105-0014|530-0001
    Business Country/Region|日本|日本
    Home Street||
    Home City||
    Home State||
    Home Postal Code||
    Assistant's Phone|03-2100-9999|
    Business Fax|03-2100-1001|
    Business Phone→phone|03-2100-1000|06-1234-5678
    Business Phone 2||
    Home Phone||
    Mobile Phone→phone_2|090-1234-5678|090-2345-6789
    Other Phone||
    E-mail Address→email|a@example.jp|b@example.jp
    E-mail Type|SMTP|SMTP
    E-mail Display Name|佐藤 一郎|鈴木 花子
    Gender|Unspecified|Unspecified
    Manager's Name|山田|
    Notes→note|来週|
    Spouse|佐藤 恵|
    Web Page→website|https://example.jp|`,
  'Outlook, Japanese': `
    敬称||
    名→+contact_name|一郎|花子
    ミドル ネーム||
    姓→contact_name|佐藤|鈴木
    肩書き||
    会社名→lead_name|例商事|青空物産
    部署|営業部|総務部
    役職|部長|
    番地 (会社)→street|芝1-1|梅田1
    市区町村 (会社)→city|港区|大阪市北区
    都道府県 (会社)→prefecture|東京都|大阪府
    郵便番号 (会社)→postal_code|105-0014|530-0001
    国/地域 (会社)|日本|日本
    番地 (自宅)||
    市区町村 (自宅)||
    秘書の電話番号|03-2100-9999|
    会社 FAX|03-2100-1001|
    会社電話→phone|03-2100-1000|06-1234-5678
    携帯電話→phone_2|090-1234-5678|090-2345-6789
    電子メール アドレス→email|a@example.jp|b@example.jp
    電子メールの種類|SMTP|SMTP
    電子メール表示名|佐藤 一郎|鈴木 花子
    会社名フリガナ→kana|レイショウジ|アオゾラブッサン
    姓フリガナ|サトウ|スズキ
    Web ページ→website|https://example.jp|
    メモ→note|来週|`,
  'Salesforce contacts': `
    Contact ID|0035g00000AbCdE|0035g00000AbCdF
    Salutation|Mr.|Ms.
    First Name→+contact_name|Ichiro|Hanako
    Last Name→contact_name|Sato|Suzuki
    Account Name→lead_name|Rei Shoji Co., Ltd.|Aozora Inc.
    Title|Manager|
    Mailing Street→street|芝1-1|梅田1
    Mailing City→city|港区|大阪市北区
    Mailing State/Province→prefecture|東京都|大阪府
    Mailing Zip/Postal Code→postal_code|105-0014|530-0001
    Mailing Country|Japan|Japan
    Phone→phone|03-2100-1000|06-1234-5678
    Mobile→phone_2|090-1234-5678|
    Assistant Phone|03-2100-9999|
    Fax|03-2100-1001|
    Email→email|a@example.jp|b@example.jp
    Do Not Call→do_not_call|0|1
    Email Opt Out|0|0
    Account Owner|Yamada Taro|Yamada Taro
    Description→note|next week|
    Last Modified Date|2026/01/05|2026/01/06`,
  'Salesforce accounts, Japanese': `
    取引先 ID|0015g00000AbCdE|0015g00000AbCdF
    取引先名→lead_name|例商事株式会社|青空物産株式会社
    取引先番号|1001|1002
    電話→phone|03-2100-1000|06-1234-5678
    FAX|03-2100-1001|
    Web サイト→website|https://example.jp|
    業種|製造|小売
    従業員数|120|35
    年間売上|100000000|50000000
    郵便番号(請求先)→postal_code|105-0014|530-0001
    都道府県(請求先)→prefecture|東京都|大阪府
    市区郡(請求先)→city|港区|大阪市北区
    町名・番地(請求先)→street|芝1-1|梅田1
    国(請求先)|日本|日本
    郵便番号(納入先)|105-0014|530-0001
    都道府県(納入先)|東京都|大阪府
    市区郡(納入先)|港区|大阪市北区
    町名・番地(納入先)|芝1-1|梅田1
    取引先 所有者|山田 太郎|山田 太郎
    説明→note|来週|`,
  'HubSpot contacts': `
    Record ID|1234567890|1234567891
    First Name→+contact_name|一郎|花子
    Last Name→contact_name|佐藤|鈴木
    Email→email|a@example.jp|b@example.jp
    Phone Number→phone|03-2100-1000|06-1234-5678
    Mobile Phone Number→phone_2|090-1234-5678|
    Company Name→lead_name|例商事株式会社|青空物産株式会社
    Website URL→website|https://example.jp|
    Job Title|部長|
    Street Address→street|芝1-1|梅田1
    City→city|港区|大阪市北区
    State/Region→prefecture|東京都|大阪府
    Postal Code→postal_code|105-0014|530-0001
    Contact owner|山田 太郎|山田 太郎
    Lead Status|New|Open
    Create Date|2026-01-05 10:00|2026-01-06 11:00`,
  'HubSpot, Japanese': `
    レコードID|1234567890|1234567891
    名→+contact_name|一郎|花子
    姓→contact_name|佐藤|鈴木
    Eメール→email|a@example.jp|b@example.jp
    電話番号→phone|03-2100-1000|06-1234-5678
    携帯電話番号→phone_2|090-1234-5678|
    会社名→lead_name|例商事株式会社|青空物産株式会社
    都道府県/地域→prefecture|東京都|大阪府
    市区町村→city|港区|大阪市北区
    番地→street|芝1-1|梅田1
    郵便番号→postal_code|105-0014|530-0001
    コンタクト担当者|山田 太郎|山田 太郎
    リードステータス|新規|対応中
    ライフサイクルステージ|リード|顧客
    作成日|2026-01-05|2026-01-06`,
  kintone: `
    レコード番号|1|2
    会社名→lead_name|例商事株式会社|青空物産株式会社
    会社名（カナ）→kana|レイショウジ|アオゾラブッサン
    部署名|営業部|総務部
    担当者名→contact_name|佐藤 一郎|鈴木 花子
    担当者名（カナ）|サトウ イチロウ|スズキ ハナコ
    郵便番号→postal_code|1050014|5300001
    住所→address|東京都港区芝1-1|大阪府大阪市北区梅田1
    TEL→phone|03-2100-1000|06-1234-5678
    FAX|03-2100-1001|06-1234-5679
    メールアドレス→email|a@example.jp|b@example.jp
    顧客ランク|A|B
    備考→note|来週|
    作成者|山田 太郎|山田 太郎
    作成日時|2026-01-05 10:00|2026-01-06 11:00
    更新者|山田 太郎|山田 太郎`,
  Sansan: `
    名刺ID|100001|100002
    会社名→lead_name|例商事株式会社|青空物産株式会社
    会社名カナ→kana|レイショウジ|アオゾラブッサン
    部署名|営業部|総務部
    役職|部長|課長
    姓|佐藤|鈴木
    名|一郎|花子
    氏名→contact_name|佐藤 一郎|鈴木 花子
    姓カナ|サトウ|スズキ
    名カナ|イチロウ|ハナコ
    e-mail→email|a@example.jp|b@example.jp
    郵便番号→postal_code|105-0014|530-0001
    住所|東京都港区芝1-1 芝ビル3F|大阪府大阪市北区梅田1
    都道府県→prefecture|東京都|大阪府
    市区町村→city|港区|大阪市北区
    番地→street|芝1-1|梅田1
    ビル名→building|芝ビル3F|
    TEL会社→phone|03-2100-1000|06-1234-5678
    TEL部門→phone_2|03-2100-1002|06-1234-5670
    TEL直通→phone_3|03-2100-1003|
    FAX|03-2100-1001|
    携帯電話→phone_4|090-1234-5678|090-2345-6789
    URL→website|https://example.jp|
    名刺交換日|2026/01/05|2026/01/06
    名刺所有者|山田 太郎|山田 太郎
    メモ→note|来週|`,
  Eight: `
    会社名→lead_name|例商事株式会社|青空物産株式会社
    部署名|営業部|総務部
    役職|部長|課長
    氏名→contact_name|佐藤 一郎|鈴木 花子
    e-mail→email|a@example.jp|b@example.jp
    郵便番号→postal_code|105-0014|530-0001
    住所→address|東京都港区芝1-1 芝ビル3F|大阪府大阪市北区梅田1
    TEL会社→phone|03-2100-1000|06-1234-5678
    TEL部門→phone_2|03-2100-1002|06-1234-5670
    TEL直通→phone_3|03-2100-1003|
    Fax|03-2100-1001|
    携帯電話→phone_4|090-1234-5678|
    URL→website|https://example.jp|
    名刺交換日|2026/01/05|2026/01/06
    Eightでつながっている人|1|0`,
  'freee partners': `
    名前（通称）|例商事|青空物産
    取引先コード|1001|1002
    検索キー1|れい|あお
    正式名称（帳票出力時に使用される名称）→lead_name|例商事株式会社|青空物産株式会社
    カナ名称→kana|レイショウジ|アオゾラブッサン
    敬称|御中|御中
    事業所種別|法人|法人
    郵便番号→postal_code|1050014|5300001
    都道府県→prefecture|東京都|大阪府
    市区町村・番地→address|港区芝1-1|大阪市北区梅田1
    建物名・部屋番号など→building|芝ビル3F|
    電話番号→phone|03-2100-1000|06-1234-5678
    担当者氏名→contact_name|佐藤 一郎|鈴木 花子
    担当者メールアドレス→email|a@example.jp|b@example.jp
    登録番号|T7000012050002|
    振込元口座番号|1234567|7654321`,
  'EC-CUBE orders': `
    注文ID|1|2
    お名前(姓)→lead_name|佐藤|鈴木
    お名前(名)→+lead_name|一郎|花子
    お名前(セイ)→kana|サトウ|スズキ
    お名前(メイ)→+kana|イチロウ|ハナコ
    会社名||
    郵便番号→postal_code|1050014|5300001
    都道府県(名称)→prefecture|東京都|大阪府
    住所1→address|港区芝1-1|大阪市北区梅田1
    住所2→building|芝ビル3F|梅田ビル101
    メールアドレス→email|a@example.jp|b@example.jp
    TEL→phone|09012345678|09023456789
    性別|1|2
    合計|5000|3000
    お届け先_お名前(姓)|田中|伊藤
    お届け先_お名前(名)|二郎|恵
    お届け先_郵便番号|1000001|6000001
    お届け先_都道府県|東京都|京都府
    お届け先_TEL|0321001000|0751234567`,
  'Shopify customers': `
    Customer ID|'6543210987654|'6543210987655
    First Name→+lead_name|一郎|花子
    Last Name→lead_name|佐藤|鈴木
    Email→email|a@example.jp|b@example.jp
    Accepts Email Marketing|yes|no
    Default Address Company||
    Default Address Address1→address|芝1-1|梅田1
    Default Address Address2→building|芝ビル3F|梅田ビル101
    Default Address City→city|港区|大阪市北区
    Default Address Province Code→prefecture|JP-13|JP-27
    Default Address Country Code|JP|JP
    Default Address Zip→postal_code|105-0014|530-0001
    Default Address Phone→phone|090-1234-5678|090-2345-6789
    Phone→phone_2|+819012345678|
    Accepts SMS Marketing|no|no
    Total Spent|5000.00|3000.00
    Total Orders|2|1
    Note→note|来週|
    Tax Exempt|no|no
    Tags|VIP|`,
  'Odoo contacts': `
    Name→lead_name|例商事株式会社|青空物産株式会社
    Phone→phone|03-2100-1000|06-1234-5678
    Mobile→phone_2|090-1234-5678|
    Email→email|a@example.jp|b@example.jp
    Street→street|芝1-1|梅田1
    Street2→building|芝ビル3F|
    City→city|港区|大阪市北区
    State→prefecture|東京都|大阪府
    Zip→postal_code|105-0014|530-0001
    Country|Japan|Japan
    Website→website|https://example.jp|
    Salesperson|山田 太郎|山田 太郎
    Is a Company|TRUE|TRUE`,
  'Shopify orders': `
    Name|#1001|#1002
    Email→email|a@example.jp|b@example.jp
    Financial Status|paid|paid
    Accepts Marketing|no|yes
    Total|5000|3000
    Lineitem name|青い服|赤い服
    Billing Name→lead_name|佐藤 一郎|鈴木 花子
    Billing Street|芝1-1, 芝ビル3F|梅田1
    Billing Address1→address|芝1-1|梅田1
    Billing Address2→building|芝ビル3F|
    Billing Company||
    Billing City→city|港区|大阪市北区
    Billing Zip→postal_code|'105-0014|'530-0001
    Billing Province→prefecture|JP-13|JP-27
    Billing Country|JP|JP
    Billing Phone→phone|090-1234-5678|090-2345-6789
    Shipping Name|田中 二郎|伊藤 恵
    Shipping Address1|丸の内1|烏丸1
    Shipping City|千代田区|京都市下京区
    Shipping Zip|'100-0005|'600-8001
    Shipping Province|JP-13|JP-26
    Shipping Phone|03-2100-1000|075-123-4567
    Notes→note|来週|
    Phone→phone_2|+819012345678|`,
  'Odoo, Japanese': `
    名称→lead_name|例商事株式会社|青空物産株式会社
    電話→phone|03-2100-1000|06-1234-5678
    モバイル→phone_2|090-1234-5678|
    Eメール→email|a@example.jp|b@example.jp
    番地→street|芝1-1|梅田1
    町名番地2→building|芝ビル3F|
    市区町村→city|港区|大阪市北区
    都道府県→prefecture|東京都|大阪府
    郵便番号→postal_code|105-0014|530-0001
    国|日本|日本
    ウェブサイト→website|https://example.jp|
    販売担当者|山田 太郎|山田 太郎`,
  筆まめ: `
    氏名→lead_name|佐藤 一郎|鈴木 花子
    フリガナ→kana|サトウ イチロウ|スズキ ハナコ
    敬称|様|様
    自宅郵便番号→postal_code|105-0014|530-0001
    自宅住所1→address|東京都港区芝1-1|大阪府大阪市北区梅田1
    自宅住所2→building|芝ビル3F|
    自宅電話番号→phone|03-2100-1000|06-1234-5678
    自宅FAX番号|03-2100-1001|
    自宅E-mail→email|a@example.jp|
    会社名||
    部署名||
    会社郵便番号||
    会社住所1||
    会社電話番号||
    携帯電話番号→phone_2|090-1234-5678|090-2345-6789
    連名1|恵|
    備考1→note|来週|`,
  'Meta lead ads': `
    id|l:1234567890123456|l:1234567890123457
    created_time|2026-01-05T10:00:00+09:00|2026-01-06T11:00:00+09:00
    ad_id|ag:1234567890|ag:1234567890
    ad_name|広告A|広告A
    adset_name|セットA|セットA
    campaign_name|冬の広告|冬の広告
    form_id|f:987654321|f:987654321
    form_name|資料請求|資料請求
    is_organic|false|false
    platform|fb|ig
    full_name→lead_name|佐藤 一郎|鈴木 花子
    phone_number→phone|p:+819012345678|p:+819023456789
    email→email|a@example.jp|b@example.jp
    street_address→street|芝1-1|梅田1
    city→city|港区|大阪市北区
    province→prefecture|東京都|大阪府
    post_code→postal_code|105-0014|530-0001
    lead_status|complete|complete`,
};

type Tally = { right: number; wrong: number; asked: number };

test('exports of other systems are mapped completely', async (context) => {
  const mistakes: string[] = [];
  const total: Tally = { right: 0, wrong: 0, asked: 0 };
  for (const [system, table] of Object.entries(systems)) {
    const tally: Tally = { right: 0, wrong: 0, asked: 0 };
    const columns = readTable(table);
    const { mapping } = await profileFile(bufferSource(csvOf(columns)), {}, []);
    for (const [at, { header, field }] of columns.entries()) {
      const found = mapping[at];
      const suggested = found?.field ? `${found.join ? '+' : ''}${found.field}` : '';
      const verdict = suggested === field ? 'right' : suggested === '' ? 'asked' : 'wrong';
      tally[verdict] += 1;
      total[verdict] += 1;
      if (verdict !== 'right')
        mistakes.push(`${system}: ${header} → ${suggested || '-'}, not ${field || '-'}`);
    }
    context.diagnostic(`${system}: right ${tally.right}, wrong ${tally.wrong}, asked ${tally.asked}`);
  }
  context.diagnostic(`all: right ${total.right}, wrong ${total.wrong}, asked ${total.asked}`);
  assert.deepEqual(mistakes, []);
});

type Column = { readonly header: string; readonly field: string; readonly values: readonly string[] };

function readTable(table: string): Column[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...values] = line.trim().split('|');
      const [header = '', field = ''] = name.split('→');
      return { header, field, values };
    });
}

function csvOf(columns: readonly Column[]): Buffer {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = [
    columns.map(({ header }) => header),
    ...[0, 1].map((at) => columns.map(({ values }) => values[at] ?? '')),
  ];
  return Buffer.from(lines.map((cells) => cells.map(quote).join(',')).join('\r\n'));
}
