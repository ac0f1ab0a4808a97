import type { Params } from '../base/refusal.ts';
import { generalSentence } from './general-sentence.ts';
import { type Language, renderSentence, type Sentence } from './sentence.ts';

/** The catalogue of all problems that a row can have. `docs/problems.md` is generated from it. */
export type ProblemLevel = 'error' | 'warning';

type ProblemKind = {
  /**
   * error: the value cannot be used. The row fails if this leaves it without a lead or a number;
   * otherwise the problem is a warning. warning: never fails a row.
   */
  readonly level: ProblemLevel;
  /** What happened. Parameters in braces. */
  readonly text: Sentence;
  /** What to do about it. */
  readonly fix: Sentence;
};

/**
 * `result` says what happened to a duplicate where duplicates are added: the row was imported
 * beside the lead, or it had only contacts that the lead has.
 */
const fixOfDuplicate = {
  ja: '{result|=インポートする場合は、「重複したときの処理」を「追加」にしてください。;added=「追加」の設定では、重複していてもインポートします。既存のリードと比較してください。;contact=同じ連絡先がリードにあるため、この行は必要ありません。}',
  en: '{result|=To import it anyway, set “When a row is a duplicate” to “Add”.;added=With “Add”, duplicates are imported. Compare the row with the existing lead.;contact=The lead has this contact already, so the row is not needed.}',
} as const;

export const problemKinds = {
  // --- the row in the file
  cell_edited: {
    level: 'warning',
    text: {
      ja: '手順{step}の編集で値を変更しました（{before} → {after}）',
      en: 'Changed by edit {step} before the import ({before} → {after})',
    },
    fix: { ja: '値を確認してください', en: 'Check the value' },
  },
  row_too_long: {
    level: 'warning',
    text: {
      ja: '見出しより{extra}列多い行です',
      en: 'The row has {extra} more {extra|cell|cells} than the header',
    },
    fix: {
      ja: '区切り文字を含む値を " で囲むか、余分なセルを削除してください。',
      en: 'Quote values that contain the delimiter, or remove the extra cells',
    },
  },
  row_too_short: {
    level: 'warning',
    text: {
      ja: '他の行より{missing}列少ないため、右側の列を空として読み込みました',
      en: 'The row has {missing} {missing|cell|cells} fewer than the other rows; the last columns were read as empty',
    },
    fix: {
      ja: '値が左の列にずれていないか確認してください',
      en: 'Check that no value has moved into a column to the left',
    },
  },
  unclosed_quote: {
    level: 'error',
    text: { ja: '引用符 " が閉じられていません', en: 'A quotation mark is not closed' },
    fix: {
      ja: 'この行の " を閉じるか、削除してください。',
      en: 'Close or remove the quotation mark in this row',
    },
  },
  quote_in_value: {
    level: 'warning',
    text: {
      ja: '引用符 " の使い方が正しくありません。値はそのまま読み込みました',
      en: 'A stray quotation mark was kept as part of the value',
    },
    fix: { ja: '値を確認してください', en: 'Check the value' },
  },
  undecodable_character: {
    level: 'warning',
    text: {
      ja: '読み取れない文字を「�」に置き換えました',
      en: 'A character that could not be decoded was replaced with �',
    },
    fix: { ja: '元のファイルの文字を確認してください', en: 'Check the character in the original file' },
  },
  cell_error: {
    level: 'error',
    text: { ja: 'セルがエラー値「{value}」です', en: 'The cell holds the error {value}' },
    fix: {
      ja: 'Excelで数式を修正するか、値を直接入力してください。',
      en: 'Correct the formula in Excel or type the value',
    },
  },
  cell_text_missing: {
    level: 'error',
    text: {
      ja: 'セルの文字がファイルの中に見つかりません（ファイルが壊れています）',
      en: 'The text of this cell is missing from the file, which is damaged',
    },
    fix: {
      ja: 'Excel で開いて値を入力し直し、保存してください',
      en: 'Open the file in Excel, type the value and save it',
    },
  },
  formula_not_calculated: {
    level: 'warning',
    text: {
      ja: '数式の計算結果がファイルに保存されていないため、空として読み込みました',
      en: 'The file holds no result for the formula in this cell, so it was read as empty',
    },
    fix: {
      ja: 'Excel で開いて保存し直してから、もう一度インポートしてください',
      en: 'Open the file in Excel, save it and import it again',
    },
  },
  cell_too_long: {
    level: 'error',
    text: {
      ja: '文字数が多すぎます（上限 {limit} 文字）',
      en: 'The value is too long (limit {limit} characters)',
    },
    fix: { ja: '{limit}文字以内に短縮してください。', en: 'Shorten it to {limit} characters or fewer' },
  },
  value_none: {
    level: 'warning',
    text: {
      ja: '「{value}」は値がないことを表す言葉なので、空にしました',
      en: '“{value}” stands for no value, so the field was left empty',
    },
    fix: { ja: '値があれば入力してください', en: 'Enter the value, if there is one' },
  },
  nul_removed: {
    level: 'warning',
    text: {
      ja: '保存できない制御文字（NUL）を削除しました',
      en: 'A NUL character was removed',
    },
    fix: { ja: '値を確認してください', en: 'Check the value' },
  },
  // --- required fields
  lead_name_missing: {
    level: 'error',
    text: { ja: 'リード名がありません', en: 'The lead name is missing' },
    fix: { ja: 'リード名を入力してください', en: 'Enter the lead name' },
  },
  lead_name_from_contact: {
    level: 'warning',
    text: {
      ja: 'リード名に会社名がないため、連絡先名の「{after}」をリード名にしました',
      en: 'The lead name holds no company, so the contact name “{after}” became the lead name',
    },
    fix: { ja: 'リード名を確認してください', en: 'Check the lead name' },
  },
  contact_name_filled: {
    level: 'warning',
    text: {
      ja: '連絡先名が空のため、「{after}」にしました',
      en: 'The contact name is empty, so it became “{after}”',
    },
    fix: {
      ja: '別の名前にするときは、固定値を設定してください',
      en: 'Set a fixed value to use another name',
    },
  },
  phone_missing: {
    level: 'error',
    text: { ja: '電話番号がありません', en: 'The phone number is missing' },
    fix: { ja: '電話番号を入力してください', en: 'Enter the phone number' },
  },
  // --- phone numbers
  phone_only_fax: {
    level: 'error',
    text: {
      ja: 'FAX番号しかありません。架電できる電話番号がありません',
      en: 'The row has a fax number only, and no number to call',
    },
    fix: { ja: '電話番号を入力してください', en: 'Enter a phone number' },
  },
  phone_not_a_number: {
    level: 'error',
    text: { ja: '電話番号として認識できません', en: 'Not a valid phone number' },
    fix: { ja: '市外局番から入力してください。', en: 'Enter the number with its area code' },
  },
  phone_too_short: {
    level: 'error',
    text: {
      ja: '電話番号の桁数が足りません（{digits} 桁）',
      en: 'The phone number is too short ({digits} {digits|digit|digits})',
    },
    fix: { ja: '市外局番から入力してください。', en: 'Enter the number with its area code' },
  },
  phone_too_long: {
    level: 'error',
    text: {
      ja: '電話番号の桁数が多すぎます（{digits} 桁）',
      en: 'The phone number is too long ({digits} digits)',
    },
    fix: { ja: '番号を確認してください', en: 'Check the number' },
  },
  phone_digits_lost: {
    level: 'error',
    text: {
      ja: 'Excelの表示形式により、番号の一部の桁が失われています（{value}）',
      en: 'Digits of the number were lost in Excel ({value})',
    },
    fix: {
      ja: '元のリストで列の表示形式を「文字列」にしてから保存し直してください',
      en: 'Set the column to Text in the original list and save it again',
    },
  },
  phone_emergency: {
    level: 'error',
    text: { ja: '緊急通報などの特別な番号です', en: 'This is an emergency or special service number' },
    fix: { ja: '別の番号を入力してください', en: 'Enter another number' },
  },
  phone_zero_restored: {
    level: 'warning',
    text: {
      ja: '抜けた先頭の0を補いました（{before} → {after}）',
      en: 'Leading zero restored ({before} → {after})',
    },
    fix: { ja: '番号を確認してください', en: 'Check the number' },
  },
  phone_costs_caller: {
    level: 'warning',
    text: {
      ja: '発信者側の通話料が高額になることがある番号です（ナビダイヤル・有料番号）',
      en: 'Calls to this number may be expensive (Navi-dial or premium rate)',
    },
    fix: {
      ja: '取り込まない場合は、「取り込まない電話種別」で選択してください。',
      en: 'To skip such numbers, select them under “Phone types to skip”.',
    },
  },
  phone_of_machine: {
    level: 'warning',
    text: {
      ja: '音声通話に使えない番号です（データ通信専用・ポケベル）',
      en: 'This number cannot take voice calls (machine or pager)',
    },
    fix: {
      ja: '取り込まない場合は、「取り込まない電話種別」で選択してください。',
      en: 'To skip such numbers, select them under “Phone types to skip”.',
    },
  },
  phone_unknown_range: {
    level: 'warning',
    text: { ja: '未割り当ての番号の可能性があります', en: 'The number may be unassigned' },
    fix: { ja: '番号を確認してください', en: 'Check the number' },
  },
  phone_text_ignored: {
    level: 'warning',
    text: {
      ja: '「{text}」は電話番号として取り込んでいません',
      en: '“{text}” was not imported as a phone number',
    },
    fix: {
      ja: '別の番号なら市外局番から書いてください',
      en: 'If it is another number, write it with its area code',
    },
  },
  phone_not_split: {
    level: 'error',
    text: {
      ja: '1 つのセルに番号が多すぎます（上限 {limit} 個）',
      en: 'Too many numbers in one cell (limit {limit})',
    },
    fix: { ja: '番号を1つずつ別の列に分けてください。', en: 'Put each number in its own column' },
  },
  phone_left_out: {
    level: 'warning',
    text: {
      ja: '取り込まない電話種別の番号のため、{number}をスキップしました',
      en: '{number} was skipped because of its phone type',
    },
    fix: {
      ja: '取り込む場合は、「取り込まない電話種別」の選択を外してください。',
      en: 'To import it, clear its type under “Phone types to skip”.',
    },
  },
  phone_several: {
    level: 'error',
    text: {
      ja: '1 つのセルに番号が {count} 個あります',
      en: 'The cell holds {count} numbers',
    },
    fix: {
      ja: '番号を1つだけにするか、1つずつ別の列に分けてください。',
      en: 'Keep one number, or put each in its own column',
    },
  },
  // --- other basic fields
  email_invalid: {
    level: 'warning',
    text: { ja: 'メールアドレスの形式が正しくありません', en: 'Not a valid email address' },
    fix: { ja: 'メールアドレスを確認してください', en: 'Check the e-mail address' },
  },
  postal_code_invalid: {
    level: 'warning',
    text: { ja: '郵便番号の形式（数字7桁）が正しくありません', en: 'Not a valid postal code (7 digits)' },
    fix: { ja: '郵便番号を確認してください', en: 'Check the postal code' },
  },
  postal_code_zero_restored: {
    level: 'warning',
    text: {
      ja: '郵便番号の先頭の 0 を補いました（{before} → {after}）',
      en: 'The lost leading zero of the postal code was restored ({before} → {after})',
    },
    fix: { ja: '郵便番号を確認してください', en: 'Check the postal code' },
  },
  email_normalised: {
    level: 'warning',
    text: {
      ja: 'メールアドレスを半角に変換しました（{before} → {after}）',
      en: 'Email address converted to half-width ({before} → {after})',
    },
    fix: { ja: 'メールアドレスを確認してください', en: 'Check the e-mail address' },
  },
  postal_code_unknown: {
    level: 'warning',
    text: {
      ja: '郵便番号「{code}」は現在使われていません',
      en: 'The postal code {code} is not in use',
    },
    fix: { ja: '郵便番号を確認してください', en: 'Check the postal code' },
  },
  postal_code_elsewhere: {
    level: 'warning',
    text: {
      ja: '郵便番号「{code}」は{places}の番号です。住所と一致しません',
      en: 'The postal code {code} belongs to {places|list} and does not match the address',
    },
    fix: { ja: '郵便番号と住所を確認してください', en: 'Check the postal code and the address' },
  },
  prefecture_added: {
    level: 'warning',
    text: {
      ja: '市町村名から都道府県を補いました（{before} → {after}）',
      en: 'The prefecture was added from the city ({before} → {after})',
    },
    fix: { ja: '都道府県を確認してください', en: 'Check the prefecture' },
  },
  prefecture_normalised: {
    level: 'warning',
    text: {
      ja: '都道府県を正式な名前に直しました（{before} → {after}）',
      en: 'The prefecture was written in full ({before} → {after})',
    },
    fix: { ja: '都道府県を確認してください', en: 'Check the prefecture' },
  },
  prefecture_unknown: {
    level: 'warning',
    text: {
      ja: '「{value}」は都道府県の名前ではありません。値はそのまま登録しました',
      en: '“{value}” is not a prefecture; it was kept as written',
    },
    fix: { ja: '都道府県を確認してください', en: 'Check the prefecture' },
  },
  kana_normalised: {
    level: 'warning',
    text: {
      ja: 'カナを全角カタカナに変換しました（{before} → {after}）',
      en: 'Kana converted to full-width katakana ({before} → {after})',
    },
    fix: { ja: 'カナを確認してください', en: 'Check the kana' },
  },
  kana_from_furigana: {
    level: 'warning',
    text: {
      ja: 'Excelのふりがなをカナとして使用しました（{before} → {after}）',
      en: 'Kana taken from the Excel furigana ({before} → {after})',
    },
    fix: { ja: 'カナを確認してください', en: 'Check the kana' },
  },
  // --- custom fields
  value_missing: {
    level: 'error',
    text: { ja: '必須の項目が空です', en: 'A required field is empty' },
    fix: { ja: '値を入力してください', en: 'Enter a value' },
  },
  integer_invalid: {
    level: 'error',
    text: { ja: '整数として認識できません', en: 'Not a whole number' },
    fix: { ja: '整数を入力してください（例: 1200）', en: 'Enter a whole number, such as 1200' },
  },
  decimal_invalid: {
    level: 'error',
    text: { ja: '数値として認識できません', en: 'Not a number' },
    fix: { ja: '数値を入力してください（例: 12.5）', en: 'Enter a number, such as 12.5' },
  },
  number_expanded: {
    level: 'warning',
    text: { ja: '数字に変換しました（{before} → {after}）', en: 'Converted to digits ({before} → {after})' },
    fix: { ja: '数値を確認してください', en: 'Check the number' },
  },
  date_invalid: {
    level: 'error',
    text: { ja: '日付として認識できません', en: 'Not a valid date' },
    fix: {
      ja: '年月日を入力してください（例: 2024/01/05、令和6年1月5日）',
      en: 'Enter a full date, such as 2024/01/05',
    },
  },
  date_outside_era: {
    level: 'warning',
    text: {
      ja: '元号の期間外の日付です（{before} → {after} として読み込みました）',
      en: 'The day lies outside its era (read {before} as {after})',
    },
    fix: { ja: '日付を確認してください', en: 'Check the date' },
  },
  datetime_invalid: {
    level: 'error',
    text: { ja: '日時として認識できません', en: 'Not a valid date and time' },
    fix: {
      ja: '年月日と時刻を入力してください（例: 2024/01/05 13:30）',
      en: 'Enter date and time, such as 2024/01/05 13:30',
    },
  },
  boolean_invalid: {
    level: 'error',
    text: { ja: '「はい／いいえ」として認識できません', en: 'Not a valid yes/no value' },
    fix: { ja: 'はい / いいえ、有 / 無、○ / × などを入力してください', en: 'Enter yes or no' },
  },
  choice_unknown: {
    level: 'error',
    text: { ja: '選択肢にない値です', en: 'The value is not one of the choices' },
    fix: {
      ja: '選択肢（{choices}）のいずれかに修正するか、選択肢を追加してください。',
      en: 'Use one of the choices ({choices|list}) or add the value as a choice',
    },
  },
  choice_replaced: {
    level: 'warning',
    text: {
      ja: '選択肢にない値（{before}）を「{after}」に置き換えました',
      en: 'A value that is not a choice ({before|list}) was replaced with “{after}”',
    },
    fix: {
      ja: '元の値を残す場合は、選択肢に追加してから再インポートしてください。',
      en: 'To keep such values, add them to the choices and import again',
    },
  },
  choice_left_out: {
    level: 'warning',
    text: {
      ja: '選択肢にない値「{value}」は取り込まず、空欄にしました',
      en: 'The value {value|list} is not a choice; the field was left empty',
    },
    fix: {
      ja: '元の値を残す場合は、選択肢に追加してから再インポートしてください。',
      en: 'To keep such values, add them to the choices and import again',
    },
  },
  url_invalid: {
    level: 'error',
    text: { ja: 'URLの形式が正しくありません', en: 'Not a valid URL' },
    fix: { ja: 'URL を確認してください（例: https://example.jp）', en: 'Check the URL' },
  },
  url_not_web: {
    level: 'warning',
    text: {
      ja: 'Webサイトのアドレス（http、https）ではないため、リンクではなく文字として登録します',
      en: 'Not a web address (http or https); stored as text without a link',
    },
    fix: { ja: 'URL を確認してください（例: https://example.jp）', en: 'Check the URL' },
  },
  // --- duplicates and grouping
  duplicate_lead_name: {
    level: 'warning',
    text: {
      ja: '同じリード名がすでにあります（{match}）',
      en: 'A lead with this name already exists ({match})',
    },
    fix: fixOfDuplicate,
  },
  duplicate_phone: {
    level: 'warning',
    text: { ja: '同じ電話番号がすでにあります（{match}）', en: 'The phone number exists already ({match})' },
    fix: fixOfDuplicate,
  },
  already_retried: {
    level: 'warning',
    text: {
      ja: '再インポート済みの行のため、スキップしました（リード{match}）',
      en: 'This row was already retried and was skipped (lead {match})',
    },
    fix: {
      ja: '別のリードとして追加したいときは、行番号の列を空にしてください',
      en: 'To add it as another lead, empty its cell in the column 行番号',
    },
  },
  possible_duplicate: {
    level: 'warning',
    text: {
      ja: '同じリードかもしれません（{match}{reason|same_name=、名前だけが同じ;other_form=、法人格が違う;similar_name=、名前が似ている}）',
      en: 'There is a lead that may be the same ({match}{reason|same_name=, same name only;other_form=, other legal form;similar_name=, similar name})',
    },
    fix: {
      ja: '内容を比較してください。インポート前に1件ずつ決めるには、「重複したときの処理」を「確認する」にします。',
      en: 'Compare the two. To decide row by row before the import, choose “Review”.',
    },
  },
  duplicate_not_reviewed: {
    level: 'error',
    text: {
      ja: '確認後に、新しい重複が見つかりました（{match}）',
      en: 'A new duplicate was found after the review ({match})',
    },
    fix: {
      ja: '失敗データをもう一度インポートし、重複を確認してください',
      en: 'Import the failed rows again and review them',
    },
  },
  reviewed_lead_gone: {
    level: 'warning',
    text: {
      ja: '重複先のリード（{match}）が削除されていたため、新しいリードとして作成しました',
      en: 'The matching lead ({match}) no longer exists, so a new lead was created',
    },
    fix: { ja: '必要ならリードを確認してください', en: 'Check the lead if needed' },
  },
  do_not_call_marked: {
    level: 'warning',
    text: {
      ja: 'リストの架電禁止の列に印があるため、インポートしませんでした',
      en: 'The do-not-call column of the list marks this row, so it was not imported',
    },
    fix: {
      ja: '架電してよい場合は印を消すか、架電禁止の列の扱いを変更してください',
      en: 'If the row may be called, clear the mark or change what happens to marked rows',
    },
  },
  do_not_call_column_banned: {
    level: 'warning',
    text: {
      ja: 'リストの架電禁止の列に印があるため、電話番号を禁止リストに登録しました',
      en: 'The do-not-call column of the list marks this row, so its numbers were added to the do-not-call list',
    },
    fix: {
      ja: '誤って登録されている場合は、管理者に解除を依頼してください。',
      en: 'If that is a mistake, an administrator can remove them from the list',
    },
  },
  do_not_call_column_ignored: {
    level: 'warning',
    text: {
      ja: 'リストの架電禁止の列に印がありますが、指定により無視しました',
      en: 'The do-not-call column of the list marks this row; the mark was ignored as chosen',
    },
    fix: {
      ja: '架電してよい相手か確認してください',
      en: 'Check that this lead may be called',
    },
  },
  do_not_call_company: {
    level: 'warning',
    text: {
      ja: '会社全体の禁止リストに登録されている番号です（登録ID：{entry}）',
      en: "The number is on the company's do-not-call list (entry {entry})",
    },
    fix: {
      ja: '誤って登録されている場合は、管理者に解除を依頼してください。',
      en: 'If this is a mistake, ask an administrator to remove it.',
    },
  },
  do_not_call_workgroup: {
    level: 'warning',
    text: {
      ja: 'ワークグループの禁止リストにある番号です（{workgroup}、登録 {entry}）',
      en: 'The number is on the do-not-call list of a workgroup ({workgroup}, entry {entry})',
    },
    fix: {
      ja: '誤って登録されている場合は、管理者に解除を依頼してください。',
      en: 'If this is a mistake, ask an administrator to remove it.',
    },
  },
  // --- a row of a do-not-call list
  ban_expired: {
    level: 'error',
    text: { ja: '期限（{value}）が過去の日時です', en: 'The expiry ({value}) is in the past' },
    fix: {
      ja: '今より後の期限を指定するか、空欄（無期限）にしてください。',
      en: 'Enter a later expiry, or leave it empty for no expiry',
    },
  },
  already_banned: {
    level: 'warning',
    text: {
      ja: '同じ範囲の禁止リストにすでにある番号です（登録 {entry}）',
      en: 'The number is on the list of the same scope already (entry {entry})',
    },
    fix: {
      ja: '対応は不要です。期限を延長する場合は、より長い期限を指定してください。',
      en: 'No action needed. To extend it, enter a later expiry date.',
    },
  },
  banned_by_earlier_row: {
    level: 'warning',
    text: {
      ja: 'このファイルの前の行に同じ番号があります',
      en: 'The same number is in an earlier row of this file',
    },
    fix: { ja: '何もする必要はありません', en: 'Nothing has to be done' },
  },
  nothing_to_release: {
    level: 'error',
    text: {
      ja: '選択した適用範囲の禁止リストに登録されていない番号です',
      en: 'The number is not on the do-not-call list for the selected scope',
    },
    fix: {
      ja: '番号と、選んだワークグループ・プロジェクトを確認してください',
      en: 'Check the number and the chosen workgroups and project',
    },
  },
  reason_kept_as_note: {
    level: 'warning',
    text: {
      ja: '理由「{value}」は「その他」として登録し、備考に残しました',
      en: 'The reason “{value}” was taken as “other” and kept in the note',
    },
    fix: {
      ja: '理由を「既存顧客」「クレーム」「拒否」「その他」のいずれかにすると、理由で絞り込めます。',
      en: 'Use existing customer, complaint, refusal or other to be able to filter by reason',
    },
  },
  group_value_differs: {
    level: 'warning',
    text: {
      ja: '同じリード名の前の行と値が異なるため、前の行の値（{kept}）を使用しました',
      en: 'An earlier row of the same lead has a different value ({kept}), which was kept',
    },
    fix: { ja: '必要ならリードを編集してください', en: 'Edit the lead if needed' },
  },
  database_refused: {
    level: 'error',
    text: {
      ja: 'この行を保存できませんでした（参照番号：{reference}）',
      en: 'This row could not be saved (reference {reference})',
    },
    fix: {
      ja: '管理者に参照番号をお知らせください。',
      en: 'Give the reference number to your administrator',
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;

/** The sentence of a problem in the given language. */
export function describeProblem(code: ProblemCode, params: Params, language: Language): string {
  return renderSentence(problemKinds[code].text, params, language);
}

/** The problem without the details of one row, for counts. */
export function titleOfProblem(code: ProblemCode, language: Language): string {
  return generalSentence(problemKinds[code].text, language);
}

/** What to do about it, in the given language. */
export function describeFix(code: ProblemCode, params: Params, language: Language): string {
  return renderSentence(problemKinds[code].fix, params, language);
}

/** True for a code of the catalogue. The database returns codes as plain text. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemKinds, code);
}
