import { isPersonName, nameKind } from '../model/company-key/name-kind.ts';
import { find } from './finding.ts';
import type { RowReader } from './row-reader.ts';
import type { SlotLayout } from './slot-layout.ts';

/** The name of a contact if the list has none. */
const mainContact = '代表';

/**
 * The names of a row's lead and contacts. A リード名 that is blank or names no company (個人) is
 * replaced by the person's name. A blank 連絡先名 becomes 代表, or the person if the lead is one. A row
 * without both fails.
 */
export function readNames(reader: RowReader, { at }: SlotLayout): { lead: string; contact: string } {
  const lead = reader.value(at.lead_name);
  const contact = reader.value(at.contact_name);
  if (lead !== '' && !(namesNoCompany(lead) && isPerson(contact)))
    return { lead, contact: contact === '' ? fillContact(reader, at.contact_name, lead) : contact };
  if (!isPerson(contact)) {
    reader.fail((field) => field === 'lead_name', at.lead_name, 'lead_name', 'lead_name_missing');
    return { lead, contact };
  }
  reader.reportMissing(at.lead_name, 'lead_name', find('lead_name_from_contact', { after: contact }));
  return { lead: contact, contact };
}

/** What lists write in place of a company: that the person is private, or their occupation. */
const firstOfNoCompany = new Set([...'個一自フ会公パア主無学年'].map((unit) => unit.charCodeAt(0)));
const noCompany =
  /^(?:個人(?:様|宅|客|のお客様|事業主?)?|一般(?:個人)?|自営業?|フリーランス|会社員|会社勤務|公務員|パート|アルバイト|主婦|主夫|無職|学生|年金受給者?)$/;

/** True if a text may name no company, by the UTF-16 unit of its first character. */
export function startsLikeNoCompany(unit: number): boolean {
  return firstOfNoCompany.has(unit);
}

export function namesNoCompany(lead: string): boolean {
  return startsLikeNoCompany(lead.charCodeAt(0)) && noCompany.test(lead);
}

/** True if a contact is a person and not a role or department (代表, 本社, 営業部). */
function isPerson(contact: string): boolean {
  return contact !== '' && !role.test(contact) && nameKind(contact) === 'unclear';
}

const role = new RegExp(
  [
    '^(?:代表|代表者|代表電話|代表番号|本社|本店|担当|担当者|ご?担当者?様|受付|窓口|総務|経理|人事|営業|広報|店長|院長|社長|自宅|携帯|会社|勤務先)$',
    '(?:営業|総務|人事|経理|財務|企画|開発|製造|技術|管理|業務|広報|販売|購買|法務|情報|システム|事業|品質|生産|本|支|工務|医事|施設)部$',
    '(?:.課|.室|.係|窓口|受付|担当|様方|御中)$',
    '^(?:office|reception|main|sales|support|info|contact)$',
  ].join('|'),
  'i',
);

/** The name of a contact without a name of its own. */
export function findStandInName(lead: string): string {
  return isPersonName(lead) ? lead : mainContact;
}

function fillContact(reader: RowReader, at: number, lead: string): string {
  const after = findStandInName(lead);
  if (at !== -1) reader.reportMissing(at, 'contact_name', find('contact_name_filled', { after }));
  return after;
}
