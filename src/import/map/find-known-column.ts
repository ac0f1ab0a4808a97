import type { KnownColumn } from '../../contract/field.ts';
import type { ValueCount } from '../model/column-values.ts';
import { headerKey, withoutBrackets } from './header-key.ts';
import { isCorporateNumber, isRegistrationNumber } from './is-corporate-number.ts';

/** What Japanese and English lists call these columns, without spaces. */
const words: Readonly<Record<KnownColumn, string>> = {
  corporate_number:
    '法人番号 国税庁法人番号 会社法人番号 法人マイナンバー corporatenumber corporateno corporateid japancorporatenumber',
  registration_number:
    '登録番号 インボイス番号 インボイス登録番号 適格請求書登録番号 適格請求書発行事業者登録番号 事業者登録番号 T番号 ' +
    'registrationnumber registrationno invoiceregistrationnumber qualifiedinvoiceissuernumber taxregistrationnumber',
  call_result:
    '対応結果 架電結果 コール結果 通話結果 電話結果 発信結果 アプローチ結果 架電ステータス コールステータス 架電状況 ' +
    '対応状況 対応ステータス callresult calloutcome callstatus calldisposition disposition lastcallresult',
  call_count:
    '架電回数 架電数 コール回数 コール数 通話回数 電話回数 発信回数 対応回数 アプローチ回数 架電件数 ' +
    'callcount calls callattempts numberofcalls noofcalls attempts totalcalls',
  next_call:
    '次回架電日時 次回架電日 次回架電予定日時 次回架電予定日 次回架電予定 次回架電 次回コール日時 次回コール日 ' +
    '次回コール予定日 次回コール 次回連絡日時 次回連絡日 次回連絡予定日 次回対応日時 次回対応日 次回対応予定日 ' +
    '次回電話日時 次回電話日 次回アプローチ日時 次回アプローチ日 再架電日時 再架電日 再架電予定日 再コール日時 ' +
    'nextcall nextcalldate nextcallat nextcalldatetime nextcalltime nextcallon callback callbackdate callbackat ' +
    'callbacktime nextcontactdate nextfollowup followupdate nextfollowupdate',
  assignee:
    '担当者 担当 担当者名 架電担当 架電担当者 コール担当 コール担当者 営業担当 営業担当者 対応者 対応担当 対応担当者 ' +
    '自社担当 自社担当者 自社担当者名 弊社担当 弊社担当者 当社担当 当社担当者 オペレーター アポインター ' +
    'assignee assignedto owner accountowner leadowner contactowner agent operator salesrep salesperson rep',
  industry:
    '業種 業界 業態 業種名 業種分類 産業分類 大業種 中業種 小業種 主業種 業種業態 industry sector industrytype businesstype',
  employees:
    '従業員数 従業員 従業員人数 従業者数 社員数 社員人数 スタッフ数 職員数 ' +
    'employees employeecount numberofemployees noofemployees headcount companysize',
  capital: '資本金 資本金額 資本 出資金 capital capitalstock capitalamount paidincapital sharecapital',
  representative:
    '代表者名 代表者 代表者氏名 代表名 代表取締役 代表取締役名 代表取締役氏名 社長名 社長 ' +
    'representative representativename ceo ceoname president presidentname',
  founded:
    '設立 設立日 設立年月日 設立年月 設立年 会社設立日 創業 創業日 創業年月日 創業年月 創業年 創立 創立年月日 創立日 ' +
    'founded foundedon foundedat foundeddate founding foundingdate foundedyear yearfounded established ' +
    'establishedon establisheddate yearestablished dateofestablishment establishmentdate incorporated incorporationdate',
};

const knownKeys: ReadonlyMap<string, KnownColumn> = new Map(
  Object.entries(words).flatMap(([known, list]) =>
    list.split(' ').map((word): [string, KnownColumn] => [headerKey(word), known as KnownColumn]),
  ),
);

/**
 * Columns whose values must have the form of the number: the header alone does not make them one.
 */
const formOf: Readonly<Partial<Record<KnownColumn, (value: string) => boolean>>> = {
  corporate_number: isCorporateNumber,
  registration_number: isRegistrationNumber,
};

/** A few mistyped numbers do not make a column another one. */
const leastShare = 0.9;
/** Under another header, so many different numbers with a right check digit are no coincidence. */
const leastNumbers = 5;
const leastShareWithoutHeader = 0.95;

/**
 * Recognises a column by its header, or by its values where these are 法人番号 or 登録番号. Returns null
 * for any other. An empty column is recognised by its header.
 */
export function findKnownColumn(header: string, values: readonly ValueCount[]): KnownColumn | null {
  const known = knownKeys.get(headerKey(withoutBrackets(header))) ?? null;
  const form = known && formOf[known];
  if (form) return values.length === 0 || shareOf(values, form) >= leastShare ? known : findByValues(values);
  return known ?? findByValues(values);
}

const figures: ReadonlySet<KnownColumn | undefined> = new Set<KnownColumn>([
  'corporate_number',
  'registration_number',
  'call_count',
  'next_call',
  'employees',
  'capital',
  'founded',
]);

/**
 * Whether the header speaks of figures or dates: its values say nothing about phones and postal
 * codes.
 */
export function isFigureHeader(header: string): boolean {
  return figures.has(knownKeys.get(headerKey(withoutBrackets(header))));
}

function findByValues(values: readonly ValueCount[]): KnownColumn | null {
  if (values.length < leastNumbers) return null;
  if (shareOf(values, isCorporateNumber) >= leastShareWithoutHeader) return 'corporate_number';
  return shareOf(values, isRegistrationNumber) >= leastShareWithoutHeader ? 'registration_number' : null;
}

/** The share of the rows with a value that have this form. */
function shareOf(values: readonly ValueCount[], fits: (value: string) => boolean): number {
  const sum = (counts: readonly ValueCount[]) => counts.reduce((total, { rows }) => total + rows, 0);
  return sum(values.filter(({ value }) => fits(value))) / Math.max(1, sum(values));
}
