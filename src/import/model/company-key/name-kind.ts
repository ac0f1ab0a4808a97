import { legalForms, writeOutForms } from './legal-forms.ts';

/**
 * The kind of a lead according to its name. `company`: has a legal form. `organisation`: contains a
 * word that personal names do not have (医院, 店, 学校). `unclear`: a person, household or brand, whose
 * name others may have too.
 */
export type NameKind = 'company' | 'organisation' | 'unclear';

/**
 * Classifies a name as written. Names without a word for their kind (田中家, スターバックス, Widsley) are
 * unclear.
 */
export function nameKind(name: string): NameKind {
  const folded = name.normalize('NFKC').toLowerCase().replaceAll(invisible, '').trim();
  const full = writeOutForms(folded);
  if (anyForm.test(full) || englishForm.test(full) || bankForm.test(full)) return 'company';
  if (anywhere.test(folded)) return 'organisation';
  return atEnd.test(folded) && !surnames.has(folded) ? 'organisation' : 'unclear';
}

/**
 * True if a name has the form of a person's name: two short words, none of them for an
 * organisation.
 */
export function isPersonName(name: string): boolean {
  return twoWords.test(name.trim()) && nameKind(name) === 'unclear';
}

const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}]+/gu;
const anyForm = new RegExp(`会社|法人|${legalForms.join('|')}`);
const englishForm =
  /\b(?:co\.?[\s,]*ltd|company|limited|ltd|inc|incorporated|corp|corporation|llc|llp|gmbh|k\.?k\.?|pte|plc)\b\.?/;
/** Abbreviations used by banks: カ)アオヤマ, アオヤマ(カ. */
const bankForm = /^(?:カ|ユ|ド|シャ|シヤ|イ)\)|\((?:カ|ユ|ド|シャ|シヤ|イ)\)?$/;

/** Words that personal names do not contain in any position. */
const anywhere = new RegExp(
  [
    ...[
      '医院',
      '病院',
      'クリニック',
      '診療所',
      '歯科',
      '眼科',
      '内科',
      '外科',
      '皮膚科',
      '小児科',
      '耳鼻',
      '婦人科',
    ],
    ...[
      '整骨院',
      '接骨院',
      '鍼灸',
      '整体',
      '治療院',
      '薬局',
      'ドラッグ',
      '美容室',
      '美容院',
      '理容',
      '理髪',
      'サロン',
    ],
    ...[
      '商店',
      '商会',
      '商事',
      '商社',
      '工業',
      '工務',
      '製作',
      '製造',
      '産業',
      '建設',
      '建築',
      '設計',
      '電機',
      '電器',
    ],
    ...[
      '電気',
      '運輸',
      '運送',
      '物流',
      '不動産',
      '興業',
      '興産',
      '物産',
      '水産',
      '農園',
      '牧場',
      '酒造',
      '醸造',
      '塗装',
    ],
    ...[
      '工場',
      '工房',
      '事務所',
      '研究',
      'センター',
      '学校',
      '学園',
      '学院',
      '大学',
      '高校',
      '中学',
      '小学',
      '幼稚園',
    ],
    ...[
      '保育',
      'こども園',
      '学習塾',
      '教室',
      'スクール',
      'アカデミー',
      '神社',
      '神宮',
      '大社',
      '教会',
      '寺院',
      '組合',
    ],
    ...[
      '協会',
      '連盟',
      '連合',
      '協議会',
      '委員会',
      '財団',
      '社団',
      '商工',
      '役所',
      '役場',
      '県庁',
      '公社',
      '公団',
      '銀行',
    ],
    ...[
      '信用金庫',
      '信金',
      '農協',
      '漁協',
      '生協',
      '郵便局',
      '図書館',
      '美術館',
      '博物館',
      '公民館',
      'ホテル',
      '旅館',
    ],
    ...[
      '民宿',
      '温泉',
      'レストラン',
      '食堂',
      '居酒屋',
      '酒場',
      '寿司',
      'ラーメン',
      'らーめん',
      'うどん',
      'カフェ',
      '喫茶',
    ],
    ...[
      'スタジオ',
      'マンション',
      '支店',
      '支社',
      '本社',
      '本店',
      '営業所',
      '出張所',
      '事業所',
      '支部',
      '本部',
      '支所',
    ],
    ...[
      'ホールディングス',
      'グループ',
      'コーポレーション',
      'カンパニー',
      '新聞',
      '出版',
      '印刷',
      '書店',
      '書房',
      '製菓',
    ],
    ...[
      '製薬',
      '化学',
      '鉄工',
      '鋼業',
      '石油',
      '保険',
      '証券',
      '警察',
      '消防',
      '会館',
      '老人ホーム',
      '介護',
      '葬儀',
      '葬祭',
    ],
    ...[
      'ストア',
      'ショップ',
      'マート',
      'スーパー',
      'ベーカリー',
      '自治会',
      '町内会',
      '後援会',
      '同窓会',
      '事務局',
    ],
    ...[
      String.raw`\b(?:clinic|hospital|school|university|church|temple|hotel|restaurant|store|shop|bank|office)\b`,
    ],
    ...[
      String.raw`\b(?:association|foundation|union|society|club|center|centre|salon|cafe|studio|group|holdings)\b`,
    ],
  ].join('|'),
);

/** Words that do not end a person's name if something precedes them. */
const atEnd = /..(?:会|社|館|所|署|校|庁|局)$|.(?:店|寺|神社|塾)$/;
/** Surnames that end like the name of a temple, for lists with only surnames. */
const surnames: ReadonlySet<string> = new Set([
  '小野寺',
  '西園寺',
  '大道寺',
  '野寺',
  '安楽寺',
  '道明寺',
  '龍造寺',
  '竜造寺',
  '小寺',
  '古寺',
  '大寺',
  '国分寺',
]);

const wordOfName =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Variation_Selector}々ー]{1,6}';
const twoWords = new RegExp(`^${wordOfName}[\\s\\u3000]+${wordOfName}$`, 'u');
