import { type FilePlace, type Params, Refusal } from '../base/refusal.ts';
import { rightNames, rights } from './rights.ts';
import { type Language, renderSentence, type Sentence } from './sentence.ts';

/** Every refusal: one sentence about the problem, one about the solution. */
type RefusalKind = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 503 | 507;
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
    hint: { ja: 'データが入ったファイルを選択してください。', en: 'Choose a file that contains data' },
  },
  file_no_rows: {
    status: 422,
    text: { ja: 'データの行がありません', en: 'The file has no rows of data' },
    hint: {
      ja: 'データ行を追加してください。1行目もデータの場合は、見出し行で「見出しなし」を選択してください。',
      en: 'Add rows, or choose “No header” if the first line is data',
    },
  },
  file_binary: {
    status: 422,
    text: { ja: 'CSVまたはExcelのファイルではありません', en: 'Not a CSV or Excel file' },
    hint: saveAsXlsx,
  },
  file_unsupported: {
    status: 422,
    text: { ja: '{kind}形式のファイルは読み込めません', en: '{kind} files are not supported' },
    hint: saveAsXlsx,
  },
  file_password_protected: {
    status: 422,
    text: {
      ja: 'パスワードで保護されたファイルは読み込めません',
      en: 'Password-protected files cannot be read',
    },
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
      ja: 'ファイルを再度入手するか、Excelで開いて保存し直してください。',
      en: 'Download it again, or open it in Excel and save it again',
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
      ja: '展開後のサイズが上限を超えています（{detail}）',
      en: 'The file is too large when unpacked ({detail})',
    },
    hint: {
      ja: '使っていない行・列・シートを消して保存し直すか、CSV で保存してください',
      en: 'Delete unused rows, columns and sheets and save it again, or save it as CSV',
    },
  },
  file_too_large: {
    status: 413,
    text: { ja: 'ファイルが大きすぎます（上限 {limit}）', en: 'The file is too large (limit {limit})' },
    hint: { ja: 'ファイルを分割してください。', en: 'Split it into smaller files' },
  },
  query_timeout: {
    status: 503,
    text: { ja: '処理に時間がかかりすぎたため、中止しました', en: 'This took too long and was stopped' },
    hint: {
      ja: '範囲を絞るか、しばらくしてからもう一度お試しください。続くときは、サーバーの管理者に伝えてください',
      en: 'Narrow it down or try again later. If it happens again, tell your server administrator',
    },
  },
  storage_full: {
    status: 507,
    text: {
      ja: 'サーバーのディスクに空きがありません',
      en: 'There is no room left on the disk of the server',
    },
    hint: {
      ja: 'システム管理者に、ディスクの空き容量を増やすよう依頼してください。アップロードは続きから再開できます。',
      en: 'Ask the system administrator to free disk space. The upload can then be resumed.',
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
    hint: { ja: '使用していない列を削除してください。', en: 'Delete columns that you do not need' },
  },
  file_undecodable: {
    status: 422,
    text: {
      ja: '{line}行目に{encoding|encoding}として読み取れない文字があります（先頭から{offset}バイト目）',
      en: 'Line {line} contains bytes that are not valid {encoding|encoding} (byte {offset})',
    },
    hint: {
      ja: '文字コードを選択し直すか、「読み取れない文字」を「置き換えて読み込む」にするか、Excelで「CSV UTF-8」形式で保存し直してください。',
      en: 'Choose another encoding, replace the characters with �, or save the file as “CSV UTF-8” in Excel',
    },
  },
  file_encoding_unknown: {
    status: 422,
    text: { ja: '文字コードを判別できません', en: 'The encoding could not be detected' },
    hint: {
      ja: '文字コードを選択するか、Excelで「CSV UTF-8」形式で保存し直してください。',
      en: 'Choose the encoding, or save the file as “CSV UTF-8” in Excel',
    },
  },
  sheet_not_found: {
    status: 422,
    text: { ja: 'シート「{sheet}」がありません', en: 'There is no sheet “{sheet}”' },
    hint: { ja: '選択できるシート：{sheets}', en: 'Available sheets: {sheets|list}' },
  },
  sheets_differ: {
    status: 422,
    text: {
      ja: 'シート「{sheet}」の見出しが、シート「{first}」と違います',
      en: 'The header of the sheet “{sheet}” differs from that of “{first}”',
    },
    hint: {
      ja: '見出しの同じシートだけを選ぶか、シートごとにインポートしてください',
      en: 'Choose sheets with the same header, or import each sheet on its own',
    },
  },
  header_row_not_found: {
    status: 422,
    text: { ja: '{row} 行目に見出しがありません', en: 'There is no header in line {row}' },
    hint: { ja: '見出し行を選択し直してください。', en: 'Choose another header row' },
  },
  // --- mapping
  mapping_required_missing: {
    status: 422,
    text: { ja: '必須項目が紐づいていません：{fields}', en: 'Required fields are not mapped: {fields}' },
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
  recipe_column_missing: {
    status: 422,
    text: {
      ja: '編集の手順{step}で使う列「{column}」がファイルにありません',
      en: 'Edit {step} uses the column {column}, which the file does not have',
    },
    hint: {
      ja: 'この手順を削除するか、列があるファイルを使用してください',
      en: 'Remove this edit, or use a file with the column',
    },
  },
  recipe_pattern_invalid: {
    status: 422,
    text: {
      ja: '編集の手順{step}の正規表現「{pattern}」が正しくありません',
      en: 'The regular expression {pattern} of edit {step} is invalid',
    },
    hint: {
      ja: 'RE2の書式で入力してください（例：[0-9]+）。先読みと後方参照は使用できません',
      en: 'Use the RE2 syntax, such as [0-9]+. Lookarounds and backreferences are not supported',
    },
  },
  recipe_too_large: {
    status: 422,
    text: {
      ja: '編集したセルと除外した行が多すぎます（上限：{limit}）',
      en: 'Too many cells were set or lines excluded one by one (limit: {limit})',
    },
    hint: {
      ja: '置換や条件による除外など、一括の編集を使用してください',
      en: 'Use edits of whole columns, such as replace or exclude by condition',
    },
  },
  recipe_unreadable: {
    status: 422,
    text: { ja: '編集の手順を読み取れません：{detail}', en: 'The recipe cannot be read: {detail}' },
    hint: {
      ja: '手順のJSON配列を指定してください',
      en: 'Give a JSON array of steps',
    },
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
  mapping_not_found: {
    status: 422,
    text: {
      ja: '「{mapping}」という紐づけは保存されていません',
      en: 'There is no saved mapping “{mapping}”',
    },
    hint: {
      ja: '設定の「保存した紐づけ」で名前を確認してください',
      en: 'Check its name under Settings, Saved mappings',
    },
  },
  mapping_header_changed: {
    status: 422,
    text: {
      ja: '紐づけ「{mapping}」の列「{column}」がファイルにありません',
      en: 'The file has no column “{column}”, which the mapping “{mapping}” uses',
    },
    hint: {
      ja: 'ファイルの見出しを元に戻すか、紐づけを保存し直してください',
      en: 'Restore the header of the file, or save the mapping again',
    },
  },
  mapping_unreadable: {
    status: 422,
    text: {
      ja: '紐づけファイルを読み込めません（{detail}）',
      en: 'The mapping file cannot be read ({detail})',
    },
    hint: { ja: 'JSON の形を確認してください', en: 'Check the JSON' },
  },
  // --- users and data
  not_signed_in: {
    status: 401,
    text: { ja: 'ログインが必要です', en: 'Please sign in' },
    hint: { ja: 'もう一度ログインしてください。', en: 'Sign in again to continue.' },
  },
  sign_in_failed: {
    status: 401,
    text: {
      ja: 'メールアドレスまたはパスワードが正しくありません',
      en: 'Incorrect email address or password',
    },
    hint: { ja: '入力内容を確認して、もう一度お試しください。', en: 'Check what you entered and try again.' },
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
    text: { ja: '認証コードが正しくありません', en: 'Incorrect verification code' },
    hint: {
      ja: '新しいコードが表示されるのを待って入力してください。一度使ったコードは使えません',
      en: 'Wait for the next code and enter that; a code works only once',
    },
  },
  second_factor_on: {
    status: 409,
    text: { ja: '2段階認証はすでに有効です', en: 'Two-step sign-in is on already' },
    hint: { ja: '設定し直す場合は、先に無効にしてください。', en: 'Turn it off first, then set it up again' },
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
    hint: { ja: '「設定」→「アカウント」で設定できます。', en: 'Set it up under Settings → Account' },
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
      ja: 'ログインに続けて失敗したため、一時的にロックしました',
      en: 'Sign-in is temporarily locked after too many failed attempts',
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
  too_many_streams: {
    status: 429,
    text: { ja: '同時に開いている画面が多すぎます', en: 'Too many open pages' },
    hint: {
      ja: '使用していないタブを閉じてください',
      en: 'Close tabs that you do not use',
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
    text: {
      ja: '一度に送信できるデータの上限（1MB）を超えています',
      en: 'The request is too large (limit 1 MB)',
    },
    hint: { ja: '何回かに分けて送ってください', en: 'Send it in several requests' },
  },
  cross_site_request: {
    status: 403,
    text: {
      ja: '他のサイトからの操作は受け付けていません',
      en: 'Requests from other sites are not accepted',
    },
    hint: {
      ja: 'Leadportの画面から操作してください。解決しない場合は、システム管理者に連絡してください。',
      en: 'Use the Leadport pages. If this continues, contact your system administrator',
    },
  },
  not_allowed: {
    status: 403,
    text: { ja: 'この操作をする権限がありません', en: 'You are not allowed to do this' },
    hint: { ja: '管理者に権限を依頼してください', en: 'Ask an administrator for the permission' },
  },
  right_missing: {
    status: 403,
    text: {
      ja: 'この操作には「{right}」の権限が必要です',
      en: 'This needs the permission “{right}”',
    },
    hint: { ja: '管理者に権限の付与を依頼してください', en: 'Ask an administrator for the permission' },
  },
  import_not_allowed: {
    status: 403,
    text: { ja: 'インポートする権限がありません', en: 'You are not allowed to import' },
    hint: {
      ja: '管理者に「インポート権限」の付与を依頼してください。',
      en: 'Ask an administrator for the import permission.',
    },
  },
  request_invalid: {
    status: 400,
    text: { ja: '入力内容が正しくありません（{detail}）', en: 'The request is not valid ({detail})' },
    hint: { ja: '内容を確認してください', en: 'Check the request' },
  },
  not_found: {
    status: 404,
    text: { ja: 'データが見つかりません', en: 'Not found' },
    hint: {
      ja: '削除されたか、閲覧権限がない可能性があります。',
      en: 'It may have been deleted, or you may not have access.',
    },
  },
  method_not_allowed: {
    status: 405,
    text: { ja: 'この URL では使えないメソッドです', en: 'This URL does not have this method' },
    hint: { ja: '使えるメソッド：{methods}', en: 'It has: {methods|list}' },
  },
  webhook_address_refused: {
    status: 422,
    text: { ja: 'この URL には送信できません：{url}', en: 'Messages cannot be sent to {url}' },
    hint: {
      ja: 'インターネットから利用できる https の URL を指定してください',
      en: 'Use an https address on the public internet',
    },
  },
  idempotency_key_reused: {
    status: 409,
    text: {
      ja: 'この Idempotency-Key は、別の内容のリクエストに使われています',
      en: 'This Idempotency-Key was used for a request with other content',
    },
    hint: { ja: '別のキーを使ってください', en: 'Use another key' },
  },
  idempotency_key_running: {
    status: 409,
    text: {
      ja: '同じ Idempotency-Key のリクエストを処理中です',
      en: 'A request with this Idempotency-Key is still running',
    },
    hint: { ja: '少し待って、同じキーで再送してください', en: 'Wait, then send it again with the same key' },
  },
  idempotency_answer_lost: {
    status: 409,
    text: {
      ja: 'このリクエストは実行されましたが、応答を保存できませんでした',
      en: 'The request was carried out, but its answer was lost',
    },
    hint: {
      ja: '結果を確認してください。もう一度実行する場合は、別のキーを使ってください',
      en: 'Check the result. Use another key to do it again',
    },
  },
  project_not_found: {
    status: 404,
    text: { ja: 'プロジェクト「{project}」がありません', en: 'There is no project “{project}”' },
    hint: {
      ja: 'プロジェクト名を確認してください。',
      en: 'Check the project name',
    },
  },
  user_not_found: {
    status: 404,
    text: { ja: 'ユーザー「{email}」が見つかりません', en: 'User {email} not found' },
    hint: { ja: 'メールアドレスを確認してください', en: 'Check the e-mail address' },
  },
  file_not_found: {
    status: 404,
    text: { ja: 'ファイル「{file}」がありません', en: 'There is no file {file}' },
    hint: { ja: 'パスを確認してください', en: 'Check the path' },
  },
  phone_unreadable: {
    status: 422,
    text: { ja: '「{phone}」は電話番号として認識できません', en: '“{phone}” is not a valid phone number' },
    hint: { ja: '電話番号を 1 つ入力してください', en: 'Enter one telephone number' },
  },
  number_erased: {
    status: 422,
    text: {
      ja: '本人の請求などにより消去された番号のため、登録できません',
      en: 'This number was erased on request and cannot be stored again',
    },
    hint: {
      ja: '登録する場合は、本人の同意を確認したうえで、管理者が禁止リストから解除してください。',
      en: 'An administrator can remove it from the do-not-call list once the person has agreed',
    },
  },
  call_not_allowed: {
    status: 403,
    text: { ja: 'この番号には架電できません（{why}）', en: 'This number may not be called ({why})' },
    hint: {
      ja: '架電が必要な場合は、管理者に禁止リストからの解除を依頼してください。',
      en: 'If you need to call it, ask an administrator to remove it from the list.',
    },
  },
  workgroup_missing: {
    status: 422,
    text: {
      ja: '所属するワークグループがないため、禁止リストに登録できません',
      en: 'You do not belong to a workgroup, so you cannot add numbers',
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
    text: { ja: 'すでに解除されています', en: 'Already removed from the list' },
    hint: { ja: '一覧を再読み込みしてください。', en: 'Reload the list' },
  },
  release_reason_missing: {
    status: 422,
    text: { ja: '解除の理由を入力してください', en: 'Enter the reason for removal' },
    hint: { ja: '解除の理由を入力してください', en: 'Say why the numbers may be called again' },
  },
  scope_gone: {
    status: 409,
    text: {
      ja: '選んだワークグループまたはプロジェクトが削除されています',
      en: 'A chosen workgroup or the project has been deleted',
    },
    hint: {
      ja: '適用範囲を選択し直して、再度インポートしてください。',
      en: 'Select the scope again and restart the import',
    },
  },
  not_on_list: {
    status: 404,
    text: { ja: '「{phone}」は禁止リストに登録されていません', en: '{phone} is not on the do-not-call list' },
    hint: { ja: '番号と範囲を確認してください', en: 'Check the number and the scope' },
  },
  last_admin: {
    status: 409,
    text: { ja: '管理者が1人もいなくなるため、変更できません', en: 'At least one administrator is required' },
    hint: { ja: '先に別のユーザーを管理者にしてください。', en: 'Make another user an administrator first.' },
  },
  password_wrong: {
    status: 422,
    text: { ja: '現在のパスワードが正しくありません', en: 'Incorrect current password' },
    hint: { ja: '入力内容を確認して、もう一度お試しください。', en: 'Try again' },
  },
  password_short: {
    status: 422,
    text: {
      ja: 'パスワードは{least}文字以上にしてください',
      en: 'The password must have at least {least} characters',
    },
    hint: {
      ja: '別のパスワードを入力してください。関連のない単語を4つほど並べると、長くて覚えやすいパスワードになります。',
      en: 'Choose another one. Four unrelated words make a long password that is easy to remember',
    },
  },
  password_known: {
    status: 422,
    text: {
      ja: 'よく使われる、または推測されやすいパスワードです',
      en: 'This password is widely used or easy to guess',
    },
    hint: {
      ja: '別のパスワードを入力してください。関連のない単語を4つほど並べると、長くて覚えやすいパスワードになります。',
      en: 'Choose another one. Four unrelated words make a long password that is easy to remember',
    },
  },
  password_personal: {
    status: 422,
    text: {
      ja: 'メールアドレス、名前、会社名、製品名を含むパスワードは使えません',
      en: 'The password must not contain your email address, your name, your company’s name or the product name',
    },
    hint: { ja: '別のパスワードを入力してください。', en: 'Choose another one' },
  },
  ban_expired: {
    status: 422,
    text: { ja: '期限が過去の日時です', en: 'The expiry is in the past' },
    hint: {
      ja: '今より後の期限を指定するか、空欄（無期限）にしてください。',
      en: 'Enter a later expiry, or leave it empty for no expiry',
    },
  },
  password_link_spent: {
    status: 404,
    text: {
      ja: 'このリンクは使用済みか、有効期限が切れています',
      en: 'This link has already been used or has expired',
    },
    hint: {
      ja: 'ログイン画面の「パスワードをお忘れの方」から、または管理者に新しいリンクを依頼してください',
      en: 'Ask for a new one on the sign-in page, or ask an administrator',
    },
  },
  name_taken: {
    status: 409,
    text: { ja: '「{name}」はすでに使われています', en: 'The name “{name}” is already in use' },
    hint: { ja: '別の名前にしてください', en: 'Choose another name' },
  },
  no_choice_field: {
    status: 422,
    text: { ja: '「{name}」は選択肢を持つ項目ではありません', en: '“{name}” is not a choice field' },
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
    hint: { ja: '初期値を修正するか、空欄にしてください。', en: 'Correct the default or leave it empty.' },
  },
  field_used_by_import: {
    status: 409,
    text: {
      ja: 'インポート #{id}（{file}）で使用中の項目のため、変更・削除できません',
      en: 'Import #{id} ({file}) uses this field, so it cannot be changed or deleted now',
    },
    hint: {
      ja: 'インポートの完了を待つか、キャンセルしてから変更してください',
      en: 'Wait until the import has finished, or cancel it, and then make the change',
    },
  },
  in_use: {
    status: 409,
    text: {
      ja: '使われているため削除できません（{detail}）',
      en: 'It is in use and cannot be deleted ({detail})',
    },
    hint: {
      ja: '使用している箇所から外してから、削除してください。',
      en: 'Remove it where it is used, then delete it.',
    },
  },
  version_conflict: {
    status: 409,
    text: { ja: '他のユーザーが先に変更しました', en: 'Another user has changed this' },
    hint: { ja: '再読み込みしてから、もう一度変更してください。', en: 'Reload and make your change again' },
  },
  system_fault: {
    status: 422,
    text: {
      ja: 'システムエラーにより停止しました（参照番号：{reference}）',
      en: 'Stopped by a system error (reference {reference})',
    },
    hint: {
      ja: '管理者に参照番号をお知らせください。',
      en: 'Give the reference number to your administrator',
    },
  },
  retry_not_now: {
    status: 409,
    text: {
      ja: '失敗した行を修正できるのは、完了したインポートだけです（現在：{status}）',
      en: 'Failed rows can be fixed only after the import has finished (status: {status})',
    },
    hint: { ja: 'インポートの完了後に修正してください。', en: 'Fix them after the import has finished' },
  },
  retry_nothing: {
    status: 422,
    text: { ja: '修正済みの行がありません', en: 'No rows have been fixed' },
    hint: {
      ja: '失敗した行の値を修正し、エラーがなくなってからインポートしてください。',
      en: 'Correct the values of the failed rows until no errors remain, then import.',
    },
  },
  retry_columns_differ: {
    status: 422,
    text: {
      ja: 'インポート {id} の失敗データの列と一致しません（列: {columns}）',
      en: 'The columns are not those of the failed rows of import {id} (columns: {columns|list})',
    },
    hint: {
      ja: '失敗データのCSVをダウンロードし直し、列を変えずに値だけを修正してください。',
      en: 'Download the failed rows again and change only the values, not the columns.',
    },
  },
  undo_later_first: {
    status: 409,
    text: {
      ja: 'このインポートのリードは、後のインポート（{imports}）でも変更されています',
      en: 'Later imports have changed leads of this import: {imports|list}',
    },
    hint: {
      ja: '先にそれらを新しいものから順に取り消すか、変更されたリードを残して取り消してください。',
      en: 'Undo those first, newest first, or undo this one and keep the leads they changed.',
    },
  },
  review_not_finished: {
    status: 409,
    text: {
      ja: '未設定の重複が{count}件あります',
      en: '{count} {count|duplicate is|duplicates are} still undecided',
    },
    hint: {
      ja: '1件ずつ、または一括で設定してから再開してください。',
      en: 'Decide row by row or all at once, then continue.',
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
  secrets_differ: {
    status: 503,
    text: {
      ja: 'サーバーの設定に誤りがあるため、利用できません',
      en: 'This server is not configured correctly and cannot be used',
    },
    hint: {
      ja: 'サーバーの管理者に、すべてのサーバーで session-secret と erasure-key が同じか確認を依頼してください',
      en: 'Ask the administrator of the server to check that all servers share the same session-secret and erasure-key',
    },
  },
  stored_list_changed: {
    status: 409,
    text: {
      ja: '保存しているファイルの内容が、受信時と異なります',
      en: 'The stored file is not the same as when it was received',
    },
    hint: {
      ja: '取り込みを停止しました。取り込まれた行がある場合は取り消し、手元のファイルをもう一度アップロードしてください。サーバーの管理者に、保存先のファイルが書き換えられたことを伝えてください',
      en: 'The import was stopped. Undo the rows that went in, if any, and upload your own copy of the file again. Tell the administrator of the server that a stored file was modified',
    },
  },
  stored_list_missing: {
    status: 409,
    text: {
      ja: '保存しているファイルが見つからないため、待機しています',
      en: 'Waiting: the stored file is missing',
    },
    hint: {
      ja: 'ファイルが戻ると自動的に続行します。サーバーの管理者に、データフォルダーの files が利用できるか確認を依頼してください。戻せない場合は、キャンセルまたは破棄して、もう一度アップロードしてください',
      en: 'It continues by itself when the file is back. Ask the administrator of the server to check the files folder. If the file is lost, cancel or discard this import and upload the file again',
    },
  },
  stored_rows_differ: {
    status: 409,
    text: {
      ja: '読み取った行数（{found}）が、確認した行数（{expected}）と異なります',
      en: '{found} rows were read where {expected} were counted',
    },
    hint: {
      ja: '取り込みを停止しました。取り込まれた行がある場合は取り消し、ファイルをもう一度アップロードしてください',
      en: 'The import was stopped. Undo the rows that went in, if any, and upload the file again',
    },
  },
  invalid_state: {
    status: 409,
    text: {
      ja: 'インポートの状態が「{status}」のため、この操作はできません',
      en: 'The import is {status}: this cannot be done now',
    },
    hint: {
      ja: 'インポート履歴でステータスを確認してください。',
      en: 'Check its status in the import history',
    },
  },
} as const satisfies Record<string, RefusalKind>;

export type RefusalCode = keyof typeof refusalKinds;

/** Creates the refusal, to be thrown. */
export function refuse(code: RefusalCode, params: Params = {}, place: FilePlace = {}): Refusal<RefusalCode> {
  return new Refusal(code, params, place);
}

/** The text of a refusal for users and programs. */
export type RefusalText = {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly line: number | null;
};

export function describeRefusal(refusal: Refusal, language: Language): RefusalText {
  return describeRefusalOf(refusal.code, refusal.params, refusal.place.line ?? null, language);
}

/** The same for a stored refusal. An unknown code is returned as it is. */
export function describeRefusalOf(
  code: string,
  given: Params,
  line: number | null,
  language: Language,
): RefusalText {
  const right = rights.find((known) => known === given['right']);
  const params = right ? { ...given, right: rightNames[right][language] } : given;
  const kind = isRefusalCode(code) ? refusalKinds[code] : undefined;
  return {
    code,
    message: kind ? renderSentence(kind.text, params, language) : code,
    hint: kind ? renderSentence(kind.hint, params, language) : '',
    line,
  };
}

/** The HTTP status of a refusal. Undefined for a code unknown to this version. */
export function statusOf(code: string): number | undefined {
  return isRefusalCode(code) ? refusalKinds[code].status : undefined;
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusalKinds, code);
}
