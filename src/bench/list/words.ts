/** A word in its written form and in katakana. */
export type Word = readonly [written: string, kana: string];

/**
 * A place with a postal code, an area code, and leading digits of numbers that are really in use.
 */
export type Place = {
  readonly postalCode: string;
  readonly prefecture: string;
  readonly city: string;
  readonly town: string;
  readonly areaCode: string;
  readonly exchange: string;
};

export const stems = words(
  '青山アオヤマ 赤城アカギ 朝日アサヒ 旭アサヒ 東アズマ 安藤アンドウ 石川イシカワ 泉イズミ 伊藤イトウ 井上イノウエ 今井イマイ 岩崎イワサキ 上田ウエダ 梅田ウメダ 遠藤エンドウ 大久保オオクボ 大阪オオサカ 大西オオニシ 岡田オカダ 小川オガワ ' +
    '奥村オクムラ 小野オノ 加藤カトウ 金子カネコ 川崎カワサキ 菊地キクチ 木村キムラ 京都キョウト 工藤クドウ 熊谷クマガイ 黒田クロダ 小泉コイズミ 後藤ゴトウ 小林コバヤシ 近藤コンドウ 斎藤サイトウ 齋藤サイトウ 坂本サカモト 桜井サクライ 佐々木ササキ ' +
    '佐藤サトウ 山陽サンヨウ 柴田シバタ 島田シマダ 清水シミズ 昭和ショウワ 杉山スギヤマ 鈴木スズキ 関セキ 大和ダイワ 高木タカギ 高橋タカハシ 髙橋タカハシ 竹内タケウチ 田中タナカ 谷口タニグチ 千葉チバ 中央チュウオウ 東海トウカイ 東洋トウヨウ ' +
    '中島ナカジマ 中村ナカムラ 西村ニシムラ 野口ノグチ 橋本ハシモト 長谷川ハセガワ 服部ハットリ 林ハヤシ 原田ハラダ 富士フジ 藤井フジイ 北斗ホクト 前田マエダ 松本マツモト 丸山マルヤマ 三浦ミウラ 宮﨑ミヤザキ 村上ムラカミ 山口ヤマグチ 渡邊ワタナベ',
);

export const middles = words(
  '東ヒガシ 西ニシ 南ミナミ 北キタ 新シン 中ナカ 光ヒカリ 泉イズミ 興コウ 昭アキラ 栄サカエ 協和キョウワ 共栄キョウエイ 三和サンワ 大栄ダイエイ 第一ダイイチ 太陽タイヨウ 東亜トウア 日の出ヒノデ 日本ニホン ' +
    'アートアート エースエース オーシャンオーシャン グリーングリーン サンサン スカイスカイ スマイルスマイル セントラルセントラル ダイナミックダイナミック トータルトータル ネクストネクスト ハートハート パシフィックパシフィック ビジネスビジネス フロンティアフロンティア ホームホーム マリンマリン ユニオンユニオン ライフライフ リビングリビング',
);

export const trades = words(
  '商事ショウジ 商会ショウカイ 商店ショウテン 工業コウギョウ 産業サンギョウ 興業コウギョウ 建設ケンセツ 建築ケンチク 工務店コウムテン 設備セツビ 電機デンキ 電工デンコウ 通信ツウシン 運輸ウンユ 運送ウンソウ 倉庫ソウコ 物流ブツリュウ 交通コウツウ 観光カンコウ 旅行リョコウ ' +
    '食品ショクヒン 水産スイサン 青果セイカ 製菓セイカ 酒造シュゾウ 農園ノウエン 園芸エンゲイ 木材モクザイ 家具カグ 印刷インサツ 出版シュッパン 広告コウコク 企画キカク 不動産フドウサン 地所ジショ 住宅ジュウタク 保険ホケン 会計カイケイ 薬局ヤッキョク 医療イリョウ ' +
    '介護カイゴ 歯科シカ 教育キョウイク 学園ガクエン 自動車ジドウシャ 機械キカイ 金属キンゾク 鋼材コウザイ 化学カガク 化成カセイ 繊維センイ 衣料イリョウ 石油セキユ 電力デンリョク システムシステム ソフトウェアソフトウェア デザインデザイン サービスサービス コンサルティングコンサルティング ホールディングスホールディングス',
);

export const givenNames = words(
  '太郎タロウ 一郎イチロウ 健太ケンタ 大輔ダイスケ 翔ショウ 誠マコト 隆タカシ 剛ツヨシ 浩二コウジ 直樹ナオキ 雄一ユウイチ 亮リョウ 花子ハナコ 恵子ケイコ 美咲ミサキ 陽子ヨウコ 由美ユミ 真理マリ 直美ナオミ 愛アイ 彩アヤ 香織カオリ 優子ユウコ 智子トモコ',
);

/** Before and after the name. The same name with two of them is two companies. */
export const legalForms = [
  ['株式会社', ''],
  ['', '株式会社'],
  ['有限会社', ''],
  ['合同会社', ''],
  ['一般社団法人', ''],
] as const;

export const buildings = [
  '第一ビル',
  'サンライズビル',
  '中央ビルディング',
  'スカイタワー',
  '髙木ビル',
  'グリーンコート',
];

export const notes = [
  '平日10時以降に連絡',
  '展示会で名刺交換',
  '資料請求あり、折り返し希望',
  '担当者不在',
  '契約更新は3月',
  '見積書送付済',
];

export const places: readonly Place[] = [
  '100-0005 東京都 千代田区 丸の内 03 3',
  '160-0022 東京都 新宿区 新宿 03 5',
  '180-0004 東京都 武蔵野市 吉祥寺本町 0422 2',
  '530-0001 大阪府 大阪市北区 梅田 06 6',
  '460-0008 愛知県 名古屋市中区 栄 052 2',
  '060-0001 北海道 札幌市中央区 北一条西 011 2',
  '812-0011 福岡県 福岡市博多区 博多駅前 092 4',
  '220-0011 神奈川県 横浜市西区 高島 045 3',
  '650-0021 兵庫県 神戸市中央区 三宮町 078 3',
  '980-0811 宮城県 仙台市青葉区 一番町 022 2',
  '730-0011 広島県 広島市中区 基町 082 2',
  '330-0854 埼玉県 さいたま市大宮区 桜木町 048 6',
  '260-0013 千葉県 千葉市中央区 中央 043 2',
  '420-0852 静岡県 静岡市葵区 紺屋町 054 2',
  '900-0015 沖縄県 那覇市 久茂地 098 8',
  '920-0853 石川県 金沢市 本町 076 2',
].map((line) => {
  const [postalCode = '', prefecture = '', city = '', town = '', areaCode = '', exchange = ''] =
    line.split(' ');
  return { postalCode, prefecture, city, town, areaCode, exchange };
});

/**
 * Each word is followed by its kana: the katakana at the end, or the second half if all of it is
 * katakana.
 */
function words(text: string): readonly Word[] {
  return text.split(' ').map((pair): Word => {
    const half = pair.length / 2;
    if (pair.slice(0, half) === pair.slice(half)) return [pair.slice(0, half), pair.slice(half)];
    const kana = /[ァ-ヴー]+$/u.exec(pair)?.[0] ?? '';
    return [pair.slice(0, -kana.length), kana];
  });
}
