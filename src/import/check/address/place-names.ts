/**
 * Names that contain 市, 区, 町, 村 or 郡 before their end, so that a rule based on these characters
 * would cut them too early.
 */
export const tangledCities = list(
  '市川市 市原市 四日市市 廿日市市 八日市市 八日市場市 野々市市 町田市 十日町市 大町市 村山市 村上市 田村市 東村山市 武蔵村山市 羽村市 大村市 中村市',
  '郡山市 大和郡山市 小郡市 郡上市 蒲郡市',
);
export const tangledTowns = list('市貝町 市川三郷町 市川町 上市町 下市町 余市町 大町町 玉村町 村田町 上郡町');
export const tangledCounties = list('余市郡 高市郡 北村山郡 東村山郡 西村山郡 田村郡');

/** The twenty cities designated by cabinet order, which are written with their wards. */
export const designatedCities: ReadonlySet<string> = new Set(
  list(
    '札幌市 仙台市 さいたま市 千葉市 横浜市 川崎市 相模原市 新潟市 静岡市 浜松市',
    '名古屋市 京都市 大阪市 堺市 神戸市 岡山市 広島市 北九州市 福岡市 熊本市',
  ),
);

export const tokyoWards: ReadonlySet<string> = new Set(
  list(
    '千代田区 中央区 港区 新宿区 文京区 台東区 墨田区 江東区 品川区 目黒区 大田区 世田谷区',
    '渋谷区 中野区 杉並区 豊島区 北区 荒川区 板橋区 練馬区 足立区 葛飾区 江戸川区',
  ),
);

function list(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}
