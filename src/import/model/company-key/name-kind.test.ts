import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPersonName, type NameKind, nameKind } from './name-kind.ts';

const cases: Readonly<Record<NameKind, string>> = {
  company:
    '株式会社青山 ㈱青山 青山㈱ （有）田中商店 有限会社田中 合同会社さくら 医療法人健康会 NPO法人みどり 学校法人青空学園 ' +
    'カ)アオヤマ アオヤマ(カ Widsley_Co.,Ltd. Blue_Sky_Inc. Acme_K.K. 青空農業協同組合',
  organisation:
    '田中医院 さくらクリニック やまだ歯科 青山商店 喫茶店 花のみせ本店 みどり小学校 青葉保育園 長福寺 浅草寺 八幡神社 ' +
    '東京都医師会 日本鉄道協会 青空工務店 山田製作所 ほけんの窓口新宿店 第一生命八王子支社 さくら薬局 緑ヶ丘自治会 ' +
    'ホテル青海 渋谷警察署 三丁目町内会 明光義塾 青空事務所 Sakura_Dental_Clinic 例商事',
  unclear:
    '佐藤誠 佐藤_誠 田中家 小野寺 小野寺_誠 西園寺公望 服部半蔵 阿部一郎 田所一 サトウ_マコト ヤマダタロウ スターバックス ' +
    'Widsley John_Smith 魚太 越後屋 土屋 守屋_茂 花園 さくら 一 例 竹園_香 館ひろし 髙﨑 葛\u{e0100}飾_一 社_一郎',
};

for (const [kind, names] of Object.entries(cases)) {
  for (const name of names.split(' ').map((written) => written.replaceAll('_', ' '))) {
    test(`${name} is ${kind}`, () => assert.equal(nameKind(name), kind));
  }
}

test("a person's name consists of two short words", () => {
  const people = ['佐藤 誠', '小野寺　花子', 'サトウ マコト', '葛\u{e0100}飾 一'];
  const others = ['佐藤誠', '田中家', '青山商店 本店', '株式会社 青山', 'John Smith', 'さくら'];
  assert.deepEqual(people.map(isPersonName), [true, true, true, true]);
  assert.deepEqual(others.map(isPersonName), [false, false, false, false, false, false]);
});
