/** Legal forms, in full and abbreviated, anywhere in the name. */
const legalForm =
  /株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|[㈱㈲㍿]|[（(][株有同資名医社財学福][）)]|法人|組合|協会|連合会|\b(?:inc|ltd|llc|corp|co)\b/i;

/** Endings of business, care and education facilities; a branch can follow. */
const house =
  /(?:病院|医院|クリニック|診療所|歯科|眼科|内科|外科|薬局|センター|会館|公民館|学校|大学|学園|幼稚園|保育園|保育所|こども園|図書館|美術館|博物館|公園|商店|商会|商事|物産|産業|工業|工務店|製作所|製菓|建設|建築|設計|不動産|運輸|運送|電機|電気|電工|印刷|出版|食品|水産|農園|酒店|酒造|書店|美容室|理容|旅館|ホテル|食堂|銀行|信用金庫|事務所|営業所|支店|本店|店|屋|荘|寺|神社|サービス|ストア|マート|ショップ|グループ|ホーム|プラザ|ビル|館|園|庁|役場|市役所|署)(?:[\s　].{1,15})?$/;

/** True if the form of the text is that of a company, an office or a facility. */
export function isCompanyName(text: string): boolean {
  return text.length <= 60 && !/[。\n]/.test(text) && (legalForm.test(text) || house.test(text));
}
