import type { Params } from '../base/refusal.ts';
import { generalSentence } from './general-sentence.ts';
import { type Language, renderSentence, type Sentence } from './sentence.ts';

/** The catalogue of what can be wrong with a row of a customer's list. `docs/problems.md` is generated from it. */
export type ProblemLevel = 'error' | 'warning';

type ProblemKind = {
  /**
   * error: the value cannot be used. The row fails if that leaves it without a lead or without a
   * number; otherwise the problem is a warning. warning: never fails a row.
   */
  readonly level: ProblemLevel;
  /** What happened. Parameters in braces. */
  readonly text: Sentence;
  /** What to do about it. */
  readonly fix: Sentence;
};

export const problemKinds = {
  // --- the row as it stands in the file
  row_too_long: {
    level: 'warning',
    text: {
      ja: '列が見出しより {extra} 個多くあります',
      en: 'The row has {extra} more {extra|cell|cells} than the header',
    },
    fix: {
      ja: '値の中の区切り文字を " で囲むか、余分なセルを消してください',
      en: 'Quote values that contain the delimiter, or remove the extra cells',
    },
  },
  row_too_short: {
    level: 'warning',
    text: {
      ja: '列がほかの行より {missing} 個少ないため、右の列を空として読み込みました',
      en: 'The row has {missing} {missing|cell|cells} fewer than the others; the last columns were read as empty',
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
      ja: 'この行の " を閉じるか、消してください',
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
    text: { ja: '読めない文字が � になりました', en: 'A character that could not be decoded became �' },
    fix: { ja: '元のファイルの文字を確認してください', en: 'Check the character in the original file' },
  },
  cell_error: {
    level: 'error',
    text: { ja: 'セルがエラー値「{value}」です', en: 'The cell holds the error {value}' },
    fix: {
      ja: 'Excel で数式を直すか、値を入力してください',
      en: 'Mend the formula in Excel or type the value',
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
    fix: { ja: '短くしてください', en: 'Shorten the value' },
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
      ja: '保存できない文字（NUL）を取り除きました',
      en: 'A NUL character, which cannot be stored, was removed',
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
      ja: 'リード名が空のため、連絡先名の「{after}」をリード名にしました',
      en: 'The lead name is empty, so the contact name “{after}” became the lead name',
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
  phone_not_a_number: {
    level: 'error',
    text: { ja: '電話番号として読めません', en: 'This cannot be read as a phone number' },
    fix: { ja: '市外局番からの番号を入力してください', en: 'Enter the number with its area code' },
  },
  phone_too_short: {
    level: 'error',
    text: {
      ja: '電話番号の桁数が足りません（{digits} 桁）',
      en: 'The phone number is too short ({digits} {digits|digit|digits})',
    },
    fix: { ja: '市外局番からの番号を入力してください', en: 'Enter the number with its area code' },
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
      ja: 'Excel が番号の桁を失っています（{value}）',
      en: 'Excel has lost digits of the number ({value})',
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
      ja: '先頭の 0 を補いました（{before} → {after}）',
      en: 'The lost leading zero was restored ({before} → {after})',
    },
    fix: { ja: '番号を確認してください', en: 'Check the number' },
  },
  phone_costs_caller: {
    level: 'warning',
    text: {
      ja: 'かける側に通話料がかかる番号です（ナビダイヤル・有料番号）',
      en: 'Calls to this number are charged to the caller (navi-dial or premium rate)',
    },
    fix: {
      ja: '取り込みたくないときは、取り込まない番号の種類に加えてください',
      en: 'Leave numbers of this kind out if they are not to go in',
    },
  },
  phone_of_machine: {
    level: 'warning',
    text: {
      ja: 'データ通信（M2M）やポケベルの番号で、人は出ません',
      en: 'This is the number of a machine or pager, which nobody answers',
    },
    fix: {
      ja: '取り込みたくないときは、取り込まない番号の種類に加えてください',
      en: 'Leave numbers of this kind out if they are not to go in',
    },
  },
  phone_unknown_range: {
    level: 'warning',
    text: { ja: '割り当てられていない番号かもしれません', en: 'The number may not be in use' },
    fix: { ja: '番号を確認してください', en: 'Check the number' },
  },
  phone_text_ignored: {
    level: 'warning',
    text: {
      ja: '「{text}」は番号として読み取っていません',
      en: '“{text}” was not read as part of a number',
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
    fix: { ja: '番号を列に分けてください', en: 'Put the numbers into columns of their own' },
  },
  phone_left_out: {
    level: 'warning',
    text: {
      ja: '{number} は取り込まない種類の番号のため除きました',
      en: 'The number {number} is of a kind that is left out',
    },
    fix: {
      ja: '取り込みたいときは、除く番号の種類を変えてください',
      en: 'Change which kinds of numbers are left out to import it',
    },
  },
  phone_several: {
    level: 'error',
    text: {
      ja: '1 つのセルに番号が {count} 個あります',
      en: 'The cell holds {count} numbers',
    },
    fix: {
      ja: '番号を 1 つにするか、列に分けてください',
      en: 'Leave one number, or put them into columns of their own',
    },
  },
  // --- other basic fields
  email_invalid: {
    level: 'warning',
    text: { ja: 'メールアドレスの形ではありません', en: 'This is not an e-mail address' },
    fix: { ja: 'メールアドレスを確認してください', en: 'Check the e-mail address' },
  },
  postal_code_invalid: {
    level: 'warning',
    text: { ja: '郵便番号の形（7 桁）ではありません', en: 'This is not a postal code of 7 digits' },
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
      ja: 'メールアドレスを半角に直しました（{before} → {after}）',
      en: 'The e-mail address was put into its usual form ({before} → {after})',
    },
    fix: { ja: 'メールアドレスを確認してください', en: 'Check the e-mail address' },
  },
  postal_code_unknown: {
    level: 'warning',
    text: {
      ja: '郵便番号「{code}」は使われていません（廃止されたか、誤りです）',
      en: 'The postal code {code} is not in use (it is retired or mistaken)',
    },
    fix: { ja: '郵便番号を確認してください', en: 'Check the postal code' },
  },
  postal_code_elsewhere: {
    level: 'warning',
    text: {
      ja: '郵便番号「{code}」は{places}の番号で、住所と合いません',
      en: 'The postal code {code} belongs to {places|list}, not to this address',
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
      ja: 'カナを全角カタカナに直しました（{before} → {after}）',
      en: 'The kana was put into full-width katakana ({before} → {after})',
    },
    fix: { ja: 'カナを確認してください', en: 'Check the kana' },
  },
  kana_from_furigana: {
    level: 'warning',
    text: {
      ja: 'Excel のふりがなをカナとして使いました（{before} → {after}）',
      en: 'The furigana of Excel was taken as the kana ({before} → {after})',
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
    text: { ja: '整数ではありません', en: 'This is not a whole number' },
    fix: { ja: '整数を入力してください（例: 1200）', en: 'Enter a whole number, such as 1200' },
  },
  decimal_invalid: {
    level: 'error',
    text: { ja: '数値ではありません', en: 'This is not a number' },
    fix: { ja: '数値を入力してください（例: 12.5）', en: 'Enter a number, such as 12.5' },
  },
  number_expanded: {
    level: 'warning',
    text: { ja: '数字に直しました（{before} → {after}）', en: 'Written out in digits ({before} → {after})' },
    fix: { ja: '数値を確認してください', en: 'Check the number' },
  },
  date_invalid: {
    level: 'error',
    text: { ja: '日付として読めません', en: 'This cannot be read as a date' },
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
    text: { ja: '日時として読めません', en: 'This cannot be read as a date and time' },
    fix: {
      ja: '年月日と時刻を入力してください（例: 2024/01/05 13:30）',
      en: 'Enter date and time, such as 2024/01/05 13:30',
    },
  },
  boolean_invalid: {
    level: 'error',
    text: { ja: 'はい・いいえとして読めません', en: 'This cannot be read as yes or no' },
    fix: { ja: 'はい / いいえ、有 / 無、○ / × などを入力してください', en: 'Enter yes or no' },
  },
  choice_unknown: {
    level: 'error',
    text: { ja: '選択肢にない値です', en: 'The value is not one of the choices' },
    fix: {
      ja: '選択肢のどれかにするか、選択肢を追加してください（選択肢: {choices}）',
      en: 'Use one of the choices or add it ({choices|list})',
    },
  },
  choice_replaced: {
    level: 'warning',
    text: {
      ja: '選択肢にない値を「{after}」にしました（{before}）',
      en: 'A value that is no choice became “{after}” ({before|list})',
    },
    fix: {
      ja: '元の値を残したいときは、選択肢に追加してから取り込み直してください',
      en: 'To keep such values, add them to the choices and import again',
    },
  },
  choice_left_out: {
    level: 'warning',
    text: {
      ja: '選択肢にない値「{value}」は登録していません（空にしました）',
      en: 'The value {value|list} is no choice, so the field was left empty',
    },
    fix: {
      ja: '元の値を残したいときは、選択肢に追加してから取り込み直してください',
      en: 'To keep such values, add them to the choices and import again',
    },
  },
  url_invalid: {
    level: 'error',
    text: { ja: 'URL の形ではありません', en: 'This is not a URL' },
    fix: { ja: 'URL を確認してください（例: https://example.jp）', en: 'Check the URL' },
  },
  // --- duplicates and grouping
  duplicate_lead_name: {
    level: 'warning',
    text: {
      ja: '同じリード名がすでにあります（{match}）',
      en: 'A lead of the same name exists already ({match})',
    },
    fix: {
      ja: '追加したいときは重複の扱いを「追加」にしてください',
      en: 'Choose “add” for duplicates to import it all the same',
    },
  },
  duplicate_phone: {
    level: 'warning',
    text: { ja: '同じ電話番号がすでにあります（{match}）', en: 'The phone number exists already ({match})' },
    fix: {
      ja: '追加したいときは重複の扱いを「追加」にしてください',
      en: 'Choose “add” for duplicates to import it all the same',
    },
  },
  already_retried: {
    level: 'warning',
    text: {
      ja: 'この行は再インポート済みのため、登録していません（リード {match}）',
      en: 'The row has been imported again before and was left out (lead {match})',
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
      ja: '見くらべてください。登録前に 1 件ずつ決めたいときは、重複の扱いを「確認する」にします',
      en: 'Compare the two. To decide row by row before the import, choose “review” for duplicates',
    },
  },
  duplicate_not_reviewed: {
    level: 'error',
    text: {
      ja: '確認のあとに、重複するリードが見つかりました（{match}）',
      en: 'A duplicate came up after the review ({match})',
    },
    fix: {
      ja: '失敗データをもう一度インポートし、重複を確認してください',
      en: 'Import the failed rows again and review them',
    },
  },
  reviewed_lead_gone: {
    level: 'warning',
    text: {
      ja: '確認した重複の相手（{match}）がなくなっていたため、新しいリードとして登録しました',
      en: 'The lead it was decided to be a duplicate of ({match}) is gone, so it became a lead of its own',
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
      ja: '誤りなら、管理者が禁止リストから解除してください',
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
      ja: '会社全体の禁止リストにある番号です（登録 {entry}）',
      en: 'The number is on the do-not-call list of the company (entry {entry})',
    },
    fix: {
      ja: '誤りなら、管理者が禁止リストから解除してください',
      en: 'If that is a mistake, an administrator can release it from the list',
    },
  },
  do_not_call_workgroup: {
    level: 'warning',
    text: {
      ja: 'ワークグループの禁止リストにある番号です（{workgroup}、登録 {entry}）',
      en: 'The number is on the do-not-call list of a workgroup ({workgroup}, entry {entry})',
    },
    fix: {
      ja: '誤りなら、管理者が禁止リストから解除してください',
      en: 'If that is a mistake, an administrator can release it from the list',
    },
  },
  // --- a row of a do-not-call list
  already_banned: {
    level: 'warning',
    text: {
      ja: '同じ範囲の禁止リストにすでにある番号です（登録 {entry}）',
      en: 'The number is on the list of the same scope already (entry {entry})',
    },
    fix: {
      ja: '何もする必要はありません。期限を延ばすときは、より長い期限で登録してください',
      en: 'Nothing has to be done. To ban it for longer, give a later expiry',
    },
  },
  banned_by_earlier_row: {
    level: 'warning',
    text: {
      ja: 'このファイルの前の行にある番号です',
      en: 'An earlier row of this file has the number',
    },
    fix: { ja: '何もする必要はありません', en: 'Nothing has to be done' },
  },
  nothing_to_release: {
    level: 'error',
    text: {
      ja: '選んだ範囲の禁止リストにない番号です',
      en: 'The number is not on the list of the chosen scope',
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
      ja: '既存顧客・クレーム・拒否・その他のいずれかにすると、理由で絞り込めます',
      en: 'With existing customer, complaint, refusal or other, entries can be narrowed by reason',
    },
  },
  group_value_differs: {
    level: 'warning',
    text: {
      ja: '同じリード名の先の行と値がちがいます。先の行の値を残しました（{kept}）',
      en: 'An earlier row of the same lead has another value; the earlier one was kept ({kept})',
    },
    fix: { ja: '必要ならリードを編集してください', en: 'Edit the lead if needed' },
  },
  database_refused: {
    level: 'error',
    text: {
      ja: 'この行は保存できませんでした（参照番号 {reference}）',
      en: 'This row could not be stored (reference {reference})',
    },
    fix: {
      ja: '参照番号を添えて管理者に連絡してください',
      en: 'Tell your administrator the reference number',
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;

/** The sentence of a problem in the reader's language. */
export function describeProblem(code: ProblemCode, params: Params, language: Language): string {
  return renderSentence(problemKinds[code].text, params, language);
}

/** The kind of problem without the particulars of one row: for counts. */
export function titleOfProblem(code: ProblemCode, language: Language): string {
  return generalSentence(problemKinds[code].text, language);
}

/** What to do about it, in the reader's language. */
export function describeFix(code: ProblemCode, params: Params, language: Language): string {
  return renderSentence(problemKinds[code].fix, params, language);
}

/** True for a code of the catalogue; codes come back from the database as plain text. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemKinds, code);
}
