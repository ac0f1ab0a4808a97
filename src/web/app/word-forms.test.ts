import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createInstance } from 'i18next';
import { en } from './texts/en.ts';
import { wordForms } from './word-forms.ts';

test('an English text has the word that goes with the number as it is shown', async () => {
  const i18n = createInstance();
  await i18n.use(wordForms).init({
    resources: { en: { translation: en } },
    lng: 'en',
    interpolation: { escapeValue: false },
  });
  const say = (rows: string) => i18n.t('wizard.startRows', { rows, project: '関東' });
  assert.equal(say('1'), 'Import 1 row into “関東”');
  assert.equal(say('1,001'), 'Import 1,001 rows into “関東”');
  assert.equal(
    i18n.t('imports.leadsAndContacts', { leads: 1, contacts: 2 }),
    '1 lead and 2 contacts created',
  );
});

test('every form of a word in the texts has two', () => {
  const forms = [...JSON.stringify(en).matchAll(/\{\{\w+,([^}]*)\}\}/g)].map(([, form = '']) => form);
  assert.ok(forms.length > 20);
  assert.deepEqual(
    forms.filter((form) => form.split('|').length !== 2 || form.includes(',')),
    [],
  );
});
