/**
 * SQL for a lead that is shown for comparison (`ComparedLead`). `lead`: alias of the leads row;
 * `contacts`: the contacts table, and which contacts to include.
 */
export function comparedLeadSql(lead: string, contacts: string, which: string): string {
  return `jsonb_build_object('name', ${lead}.name, 'kana', ${lead}.kana, 'postalCode', ${lead}.postal_code,
    'prefecture', ${lead}.prefecture, 'city', ${lead}.city, 'street', ${lead}.street, 'building', ${lead}.building,
    'email', ${lead}.email, 'website', ${lead}.website, 'note', ${lead}.note, 'custom', ${lead}.custom,
    'contacts', (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'phone', c.phone, 'phoneE164', c.phone_e164, 'extension', c.extension) order by c.id), '[]')
      from ${contacts} c where ${which}))`;
}
