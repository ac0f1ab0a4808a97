import { type FilePlace, type Params, Refusal } from '../base/refusal.ts';
import { type Language, renderSentence, type Sentence } from './sentence.ts';

/** Everything Leadport says no to: one sentence of what is wrong, one of the way out. */
type RefusalKind = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503 | 507;
  readonly text: Sentence;
  readonly hint: Sentence;
};

const saveAsXlsx: Sentence = {
  ja: 'Excel で開き、「Excel ブック (.xlsx)」または「CSV UTF-8」で保存し直してください',
  en: 'Open it in Excel and save it as “Excel Workbook (.xlsx)” or “CSV UTF-8”',
};

export const refusalKinds = {
  // --- files that cannot be read
  file_empty: {
    status: 422,
    text: { ja: 'ファイルが空です', en: 'The file is empty' },
    hint: { ja: 'データのあるファイルを選んでください', en: 'Choose a file that has data' },
  },
  file_no_rows: {
    status: 422,
    text: { ja: 'データの行がありません', en: 'The file has no rows of data' },
    hint: {
      ja: 'データの行を追加してください。1 行目もデータなら「見出しなし」を選んでください',
      en: 'Add rows, or choose “no header” if the first line is data',
    },
  },
  file_binary: {
    status: 422,
    text: { ja: 'CSV でも Excel でもないファイルです', en: 'This is neither a CSV nor an Excel file' },
    hint: saveAsXlsx,
  },
  file_unsupported: {
    status: 422,
    text: { ja: '{kind} は読み込めません', en: '{kind} files cannot be read' },
    hint: saveAsXlsx,
  },
  file_password_protected: {
    status: 422,
    text: { ja: 'パスワードで保護されたファイルです', en: 'The file is protected by a password' },
    hint: {
      ja: 'Excel でパスワードを解除して保存し直してください',
      en: 'Remove the password in Excel and save the file again',
    },
  },
  file_damaged: {
    status: 422,
    text: {
      ja: 'ファイルが壊れているか、途中で切れています（{detail}）',
      en: 'The file is damaged or cut short ({detail})',
    },
    hint: {
      ja: 'もう一度ダウンロードするか、Excel で開いて保存し直してください',
      en: 'Download it again, or open it in Excel and save it anew',
    },
  },
  file_unsafe_xml: {
    status: 422,
    text: {
      ja: '安全でない XML（DTD またはエンティティ）を含むため読み込みません',
      en: 'The workbook contains unsafe XML (a DTD or entities)',
    },
    hint: saveAsXlsx,
  },
  file_bomb: {
    status: 422,
    text: {
      ja: '展開すると大きすぎるファイルです（{detail}）',
      en: 'The file expands beyond the limit ({detail})',
    },
    hint: {
      ja: '使っていない行・列・シートを消して保存し直すか、CSV で保存してください',
      en: 'Delete unused rows, columns and sheets and save it again, or save it as CSV',
    },
  },
  file_too_large: {
    status: 413,
    text: { ja: 'ファイルが大きすぎます（上限 {limit}）', en: 'The file is too large (limit {limit})' },
    hint: { ja: 'ファイルを分けてください', en: 'Split the file' },
  },
  storage_full: {
    status: 507,
    text: {
      ja: 'サーバーのディスクに空きがありません',
      en: 'There is no room left on the disk of the server',
    },
    hint: {
      ja: 'ディスクの空きを増やすよう、サーバーの管理者に伝えてください。空きができたら、もう一度お試しください（途中まで送ったファイルは続きから送れます）',
      en: 'Ask whoever runs the server to make room, then try again (a file that was sent in part goes on where it stopped)',
    },
  },
  database_unavailable: {
    status: 503,
    text: {
      ja: 'ただいまサーバーを利用できません',
      en: 'The server is not available right now',
    },
    hint: {
      ja: 'しばらくしてから、もう一度お試しください。データは失われていません',
      en: 'Wait a moment, then try again. No data has been lost',
    },
  },
  file_too_many_columns: {
    status: 422,
    text: {
      ja: '列が多すぎます（{columns} 列、上限 {limit} 列）',
      en: 'The file has too many columns ({columns}, limit {limit})',
    },
    hint: { ja: '使わない列を消してください', en: 'Delete the columns you do not need' },
  },
  file_undecodable: {
    status: 422,
    text: {
      ja: '{line} 行目（ファイルの先頭から {offset} バイト）に {encoding|encoding} として読めない文字があります',
      en: 'Line {line} has bytes that are not {encoding|encoding} (at byte {offset} of the file)',
    },
    hint: {
      ja: '文字コードを選び直すか、読めない文字を � に置き換えて続けるか、Excel で「CSV UTF-8」で保存し直してください',
      en: 'Choose another encoding, go on with � in place of such bytes, or save the file as “CSV UTF-8” in Excel',
    },
  },
  file_encoding_unknown: {
    status: 422,
    text: { ja: '文字コードがわかりません', en: 'The character encoding is not known' },
    hint: {
      ja: '文字コードを選ぶか、Excel で「CSV UTF-8」で保存し直してください',
      en: 'Choose the encoding, or save the file as “CSV UTF-8” in Excel',
    },
  },
  sheet_not_found: {
    status: 422,
    text: { ja: 'シート「{sheet}」がありません', en: 'There is no sheet “{sheet}”' },
    hint: { ja: 'あるシート: {sheets}', en: 'Sheets: {sheets|list}' },
  },
  header_row_not_found: {
    status: 422,
    text: { ja: '{row} 行目に見出しがありません', en: 'There is no header in line {row}' },
    hint: { ja: '見出しの行を選び直してください', en: 'Choose another header row' },
  },
  // --- mapping
  mapping_required_missing: {
    status: 422,
    text: { ja: '必須の項目が紐づいていません: {fields}', en: 'Required fields are not mapped: {fields}' },
    hint: { ja: '列を選ぶか、固定値を入力してください', en: 'Choose a column or enter a fixed value' },
  },
  mapping_field_twice: {
    status: 422,
    text: {
      ja: '「{field}」に 2 つ以上の列が紐づいています',
      en: 'More than one column is mapped to {field}',
    },
    hint: { ja: '1 つの列だけにしてください', en: 'Keep one of them' },
  },
  mapping_column_unknown: {
    status: 422,
    text: { ja: '列「{column}」はファイルにありません', en: 'The file has no column {column}' },
    hint: { ja: '列: {columns}', en: 'Columns: {columns|list}' },
  },
  mapping_field_unknown: {
    status: 422,
    text: { ja: '項目「{field}」はありません', en: 'There is no field {field}' },
    hint: {
      ja: '項目名を確認し、カスタム項目ならプロジェクトに紐づけてください',
      en: 'Check the name; a custom field must be bound to the project',
    },
  },
  mapping_unreadable: {
    status: 422,
    text: {
      ja: '紐づけのファイルが読めません（{detail}）',
      en: 'The mapping file cannot be read ({detail})',
    },
    hint: { ja: 'JSON の形を確認してください', en: 'Check the JSON' },
  },
  // --- people and things
  not_signed_in: {
    status: 401,
    text: { ja: 'ログインしていません', en: 'You are not signed in' },
    hint: { ja: 'ログインしてください', en: 'Sign in' },
  },
  sign_in_failed: {
    status: 401,
    text: {
      ja: 'メールアドレスまたはパスワードがちがいます',
      en: 'The e-mail address or the password is wrong',
    },
    hint: { ja: 'もう一度入力してください', en: 'Try again' },
  },
  code_required: {
    status: 401,
    text: { ja: '認証コードを入力してください', en: 'Enter the code of your authenticator' },
    hint: {
      ja: '認証アプリの 6 桁のコード、またはリカバリーコードが必要です',
      en: 'Six digits from your authenticator app, or a recovery code',
    },
  },
  code_wrong: {
    status: 401,
    text: { ja: '認証コードがちがいます', en: 'The code is wrong' },
    hint: {
      ja: '新しいコードが表示されるのを待って入力してください。一度使ったコードは使えません',
      en: 'Wait for the next code and enter that; a code works only once',
    },
  },
  second_factor_on: {
    status: 409,
    text: { ja: '2段階認証はすでに有効です', en: 'Two-step sign-in is on already' },
    hint: { ja: '設定し直すには、先に無効にしてください', en: 'Turn it off first to set it up anew' },
  },
  second_factor_own: {
    status: 409,
    text: {
      ja: '自分の 2段階認証はここでは解除できません',
      en: 'Your own two-step sign-in is not reset here',
    },
    hint: { ja: '設定 → アカウントで無効にしてください', en: 'Turn it off under Settings → Account' },
  },
  second_factor_own_first: {
    status: 409,
    text: {
      ja: '先に自分の 2段階認証を有効にしてください',
      en: 'Turn on your own two-step sign-in first',
    },
    hint: { ja: '設定 → アカウントで設定できます', en: 'You find it under Settings → Account' },
  },
  second_factor_due: {
    status: 403,
    text: {
      ja: 'この会社では 2段階認証の設定が必要です',
      en: 'Your company requires two-step sign-in',
    },
    hint: { ja: '設定 → アカウントで設定してください', en: 'Set it up under Settings → Account' },
  },
  too_many_attempts: {
    status: 429,
    text: {
      ja: '失敗が続いたため、一時的に受け付けを止めています',
      en: 'There were too many failed attempts',
    },
    hint: {
      ja: '{minutes} 分後にもう一度お試しください。パスワードを忘れたときは、再設定してください',
      en: 'Try again in {minutes} {minutes|minute|minutes}. If you forgot your password, set a new one',
    },
  },
  too_many_requests: {
    status: 429,
    text: { ja: 'リクエストが多すぎます', en: 'Too many requests' },
    hint: {
      ja: '{seconds} 秒後にもう一度お試しください',
      en: 'Try again in {seconds} {seconds|second|seconds}',
    },
  },
  api_key_unknown: {
    status: 401,
    text: {
      ja: 'API キーが正しくないか、期限が切れているか、無効にされています',
      en: 'The API key is wrong, has expired or was revoked',
    },
    hint: {
      ja: '設定 → API キーで確認し、必要なら新しく作成してください',
      en: 'Look under Settings → API keys, and make a new one if need be',
    },
  },
  api_key_scope_missing: {
    status: 403,
    text: {
      ja: 'この API キーには権限「{scope}」がありません',
      en: 'This API key lacks the scope “{scope}”',
    },
    hint: { ja: 'この権限を持つキーを作成してください', en: 'Make a key that has the scope' },
  },
  api_key_refused: {
    status: 403,
    text: { ja: 'この操作は API キーではできません', en: 'This cannot be done with an API key' },
    hint: { ja: '画面からログインして操作してください', en: 'Sign in in a browser and do it there' },
  },
  body_too_large: {
    status: 413,
    text: { ja: '一度に送るデータが多すぎます（上限 1 MB）', en: 'The request is too large (limit 1 MB)' },
    hint: { ja: '何回かに分けて送ってください', en: 'Send it in several requests' },
  },
  foreign_page: {
    status: 403,
    text: { ja: 'ほかのサイトからの操作は受け付けません', en: 'Requests from other sites are not accepted' },
    hint: {
      ja: 'Leadport の画面から操作してください。前段のプロキシが Host を書き換えている場合は TRUST_PROXY=1 を設定してください',
      en: 'Use the pages of Leadport. If a proxy in front rewrites Host, set TRUST_PROXY=1',
    },
  },
  not_allowed: {
    status: 403,
    text: { ja: 'この操作をする権限がありません', en: 'You are not allowed to do this' },
    hint: { ja: '管理者に権限を依頼してください', en: 'Ask an administrator for the permission' },
  },
  import_not_allowed: {
    status: 403,
    text: { ja: 'インポートする権限がありません', en: 'You are not allowed to import' },
    hint: { ja: '管理者に「インポート可」の設定を依頼してください', en: 'Ask an administrator to grant it' },
  },
  request_invalid: {
    status: 400,
    text: { ja: 'リクエストの内容が正しくありません（{detail}）', en: 'The request is not valid ({detail})' },
    hint: { ja: '内容を確認してください', en: 'Check the request' },
  },
  not_found: {
    status: 404,
    text: { ja: '見つかりません', en: 'Not found' },
    hint: { ja: '削除されたか、見る権限がありません', en: 'It was deleted, or you may not see it' },
  },
  project_not_found: {
    status: 404,
    text: { ja: 'プロジェクト「{project}」がありません', en: 'There is no project “{project}”' },
    hint: {
      ja: '名前を確認するか、--create-project を付けて作成してください',
      en: 'Check the name, or add --create-project to make it',
    },
  },
  user_not_found: {
    status: 404,
    text: { ja: 'ユーザー「{email}」がいません', en: 'There is no user {email}' },
    hint: { ja: 'メールアドレスを確認してください', en: 'Check the e-mail address' },
  },
  file_not_found: {
    status: 404,
    text: { ja: 'ファイル「{file}」がありません', en: 'There is no file {file}' },
    hint: { ja: 'パスを確認してください', en: 'Check the path' },
  },
  phone_unreadable: {
    status: 422,
    text: { ja: '「{phone}」は電話番号として読めません', en: '“{phone}” is not a telephone number' },
    hint: { ja: '電話番号を 1 つ入力してください', en: 'Enter one telephone number' },
  },
  number_erased: {
    status: 422,
    text: {
      ja: 'この番号は本人の請求などで消去されているため、登録できません',
      en: 'This number was erased on request and may not be stored again',
    },
    hint: {
      ja: '本人の同意を確認し、管理者が禁止リストで解除すると登録できます',
      en: 'An administrator may release it on the do-not-call list, once the person has agreed',
    },
  },
  call_not_allowed: {
    status: 403,
    text: { ja: 'この番号には架電できません（{why}）', en: 'This number may not be called ({why})' },
    hint: {
      ja: '禁止リストの解除は管理者に依頼してください',
      en: 'Ask an administrator if the ban should be released',
    },
  },
  workgroup_missing: {
    status: 422,
    text: {
      ja: 'ワークグループに所属していないため、禁止リストに登録できません',
      en: 'You are in no workgroup that you could ban for',
    },
    hint: {
      ja: '管理者にワークグループへの追加を依頼してください',
      en: 'Ask an administrator to add you to a workgroup',
    },
  },
  workgroup_not_found: {
    status: 404,
    text: { ja: 'ワークグループ「{workgroup}」がありません', en: 'There is no workgroup “{workgroup}”' },
    hint: { ja: '名前を確認してください', en: 'Check the name' },
  },
  already_released: {
    status: 409,
    text: { ja: 'すでに解除されています', en: 'It was released already' },
    hint: { ja: '一覧を読み込み直してください', en: 'Reload the list' },
  },
  release_reason_missing: {
    status: 422,
    text: { ja: '解除の理由がありません', en: 'The release has no reason' },
    hint: { ja: '解除の理由を入力してください', en: 'Say why the numbers may be called again' },
  },
  scope_gone: {
    status: 409,
    text: {
      ja: '選んだワークグループまたはプロジェクトが削除されています',
      en: 'A chosen workgroup or the project has been deleted',
    },
    hint: {
      ja: '範囲を選び直して、もう一度インポートしてください',
      en: 'Choose the scope anew and import again',
    },
  },
  not_on_list: {
    status: 404,
    text: { ja: '「{phone}」を禁止している登録はありません', en: 'Nothing bans {phone}' },
    hint: { ja: '番号と範囲を確認してください', en: 'Check the number and the scope' },
  },
  last_admin: {
    status: 409,
    text: { ja: '最後の管理者です', en: 'This is the last administrator' },
    hint: { ja: '先に別の管理者を決めてください', en: 'Make somebody else an administrator first' },
  },
  password_wrong: {
    status: 422,
    text: { ja: '今のパスワードがちがいます', en: 'The present password is wrong' },
    hint: { ja: 'もう一度入力してください', en: 'Try again' },
  },
  password_link_spent: {
    status: 404,
    text: {
      ja: 'このリンクは使用済みか、期限が切れています',
      en: 'The link was used already or has expired',
    },
    hint: {
      ja: 'ログイン画面の「パスワードをお忘れの方」から、または管理者に新しいリンクを依頼してください',
      en: 'Ask for a new one on the sign-in page, or ask an administrator',
    },
  },
  name_taken: {
    status: 409,
    text: { ja: '「{name}」という名前はすでに使われています', en: 'The name “{name}” is in use' },
    hint: { ja: '別の名前にしてください', en: 'Choose another name' },
  },
  no_choice_field: {
    status: 422,
    text: { ja: '「{name}」は選択肢のある項目ではありません', en: '“{name}” is not a field with choices' },
    hint: {
      ja: 'データ型を「単一選択」か「複数選択」にしてください',
      en: 'Make its data type single or multiple choice',
    },
  },
  too_many_choices: {
    status: 422,
    text: { ja: '選択肢は {limit} 個までです', en: 'A field has at most {limit} choices' },
    hint: {
      ja: '使っていない選択肢を消すか、データ型を「1 行テキスト」にしてください',
      en: 'Remove choices that are not used, or make it a text field',
    },
  },
  default_unreadable: {
    status: 422,
    text: {
      ja: '初期値「{value}」が使えません: {detail}',
      en: 'The default “{value}” cannot be used: {detail}',
    },
    hint: { ja: '初期値を直すか、空にしてください', en: 'Mend the default or leave it empty' },
  },
  in_use: {
    status: 409,
    text: {
      ja: '使われているため削除できません（{detail}）',
      en: 'It is in use and cannot be deleted ({detail})',
    },
    hint: { ja: '先に使用をやめてください', en: 'Stop using it first' },
  },
  changed_meanwhile: {
    status: 409,
    text: { ja: 'ほかの人が先に変更しました', en: 'Somebody else has changed it meanwhile' },
    hint: { ja: '読み込み直してから、もう一度変更してください', en: 'Reload and change it again' },
  },
  system_fault: {
    status: 422,
    text: {
      ja: 'システムの問題で止まりました（参照番号 {reference}）',
      en: 'A system fault stopped it (reference {reference})',
    },
    hint: {
      ja: '参照番号を添えて管理者に連絡してください',
      en: 'Tell your administrator the reference number',
    },
  },
  retry_not_now: {
    status: 409,
    text: {
      ja: '失敗した行を直せるのは、終わったインポートだけです（状態: {status}）',
      en: 'Only rows of an import that has ended can be mended (it is {status})',
    },
    hint: { ja: 'インポートが終わってから直してください', en: 'Mend them when the import has ended' },
  },
  retry_nothing: {
    status: 422,
    text: { ja: '直した行がありません', en: 'No row has been mended' },
    hint: {
      ja: '失敗した行の値を直し、理由が消えてからインポートしてください',
      en: 'Change the values of failed rows until nothing is wrong with them, then import',
    },
  },
  retry_columns_differ: {
    status: 422,
    text: {
      ja: 'インポート {id} の失敗データの列と一致しません（列: {columns}）',
      en: 'The columns are not those of the failed rows of import {id} (columns: {columns|list})',
    },
    hint: {
      ja: '失敗データの csv をダウンロードし、列を変えずに直してください',
      en: 'Download the failed rows, and mend them without changing the columns',
    },
  },
  undo_later_first: {
    status: 409,
    text: {
      ja: 'あとのインポート {imports} が、このインポートのリードを変更しています',
      en: 'Later imports have changed leads of this one: {imports|list}',
    },
    hint: {
      ja: '先にそれらを新しい順に取り消すか、変更されたリードを残して取り消してください（--keep-changed）',
      en: 'Undo those first, in this order, or undo this one and keep what they changed (--keep-changed)',
    },
  },
  review_not_finished: {
    status: 409,
    text: {
      ja: 'まだ決めていない重複が {count} 件あります',
      en: '{count} {count|duplicate has|duplicates have} not been decided yet',
    },
    hint: {
      ja: '1 件ずつ、または「残りすべて」で決めてから続けてください',
      en: 'Decide row by row, or about all the rest at once, and go on then',
    },
  },
  list_deleted: {
    status: 409,
    text: { ja: 'このインポートのファイルは削除されています', en: 'The file of this import was deleted' },
    hint: {
      ja: '手元のファイルをもう一度アップロードしてください',
      en: 'Upload your own copy of the file again',
    },
  },
  wrong_state: {
    status: 409,
    text: {
      ja: 'インポートの状態が「{status}」のため、この操作はできません',
      en: 'The import is {status}: this cannot be done now',
    },
    hint: { ja: 'インポート履歴で状態を確認してください', en: 'Look at its state in the import history' },
  },
} as const satisfies Record<string, RefusalKind>;

export type RefusalCode = keyof typeof refusalKinds;

/** Makes the refusal; throw it. */
export function refuse(code: RefusalCode, params: Params = {}, place: FilePlace = {}): Refusal<RefusalCode> {
  return new Refusal(code, params, place);
}

/** A refusal as a person or a program reads it. */
export type RefusalText = {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly line: number | null;
};

export function describeRefusal(refusal: Refusal, language: Language): RefusalText {
  return describeRefusalOf(refusal.code, refusal.params, refusal.place.line ?? null, language);
}

/** The same, for a refusal that was kept as data. A code this version does not know stands for itself. */
export function describeRefusalOf(
  code: string,
  params: Params,
  line: number | null,
  language: Language,
): RefusalText {
  const kind = isRefusalCode(code) ? refusalKinds[code] : undefined;
  return {
    code,
    message: kind ? renderSentence(kind.text, params, language) : code,
    hint: kind ? renderSentence(kind.hint, params, language) : '',
    line,
  };
}

/** The HTTP status of a refusal; undefined for a code this version does not know. */
export function statusOf(code: string): number | undefined {
  return isRefusalCode(code) ? refusalKinds[code].status : undefined;
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusalKinds, code);
}
