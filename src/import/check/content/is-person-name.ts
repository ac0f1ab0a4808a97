/**
 * Family names that about 60 % of Japanese people have, or share the first character with,
 * according to common frequency lists.
 */
const familyNames = [
  '佐藤 鈴木 高橋 髙橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 齋藤 斉藤 清水',
  '山崎 山﨑 森 池田 橋本 阿部 石川 山下 中島 中嶋 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村',
  '藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 宮﨑 横山 高木 髙木',
  '安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 藤本 小山 平野 河野 上野 野口 武田 松井 千葉 菊地 菊池',
  '岩崎 桜井 櫻井 木下 野村 松尾 佐野 菅原 水野 久保 渡部 杉本 大西 古川 浜田 濱田 市川 小松 島田 高野 西田 東 南 山内 西川',
  '五十嵐 北村 安田 中田 川口 平田 川崎 本田 久保田 吉川 飯田 沢田 澤田 辻 関 吉村 岩田 中西 服部 樋口 福島 川上 永井 松岡',
].flatMap((line) => line.split(' '));

const frequent: ReadonlySet<string> = new Set(familyNames);
const twoParts =
  /^[\p{Script=Han}々ヶ]{1,4}[\s　][\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}(?:[\s　]?[様氏])?$/u;
const onePart = /^[\p{Script=Han}々][\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6}$/u;

/**
 * True if the form of the text is that of a person's name: 姓 and 名 separated by a space, or a
 * common family name followed by a few characters.
 */
export function isPersonName(text: string): boolean {
  if (twoParts.test(text)) return true;
  return (
    onePart.test(text) && text.length <= 6 && [3, 2, 1].some((length) => frequent.has(text.slice(0, length)))
  );
}
