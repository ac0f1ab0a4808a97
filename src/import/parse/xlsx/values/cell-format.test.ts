import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBuiltInFormat } from './built-in-formats.ts';
import { compileCellFormat } from './cell-format.ts';

const numbers: readonly (readonly [
  description: string,
  format: string | number,
  stored: string,
  shown: string,
])[] = [
  ['a phone number stays whole', 'General', '9012345678', '9012345678'],
  ['fifteen digits have no exponent', 'General', '123456789012345', '123456789012345'],
  ['noise beyond fifteen digits goes', 'General', '0.30000000000000004', '0.3'],
  ['an integer has no .0', 'General', '12.0', '12'],
  ['an exponent that fits is written out', 'General', '9.012345678E9', '9012345678'],
  ['very large numbers keep an exponent', 'General', '1.5E+30', '1.5E+30'],
  ['small numbers are written out', 'General', '1E-7', '0.0000001'],
  ['what is no number stays', 'General', '09012345678x', '09012345678x'],
  ['mobile mask', '000\\-0000\\-0000', '9012345678', '090-1234-5678'],
  ['phone mask with optional digits', '0##\\-####\\-####', '9012345678', '090-1234-5678'],
  ['phone condition, local', '[<=99999999]####\\-####;\\(00\\)\\ ####\\-####', '12345678', '1234-5678'],
  [
    'phone condition, area code',
    '[<=99999999]####\\-####;\\(00\\)\\ ####\\-####',
    '312345678',
    '(03) 1234-5678',
  ],
  ['postal condition', '[<=999]000;[<=9999]000\\-00;000\\-0000', '608776', '060-8776'],
  ['postal mark', '"〒"000\\-0000', '608776', '〒060-8776'],
  ['more digits than the mask', '000\\-0000', '12345678901', '1234567-8901'],
  ['leading zeros', '00000', '42', '00042'],
  ['a fraction in a mask is rounded', '00000', '41.7', '00042'],
  ['a negative number in a mask', '0000', '-42', '-0042'],
  ['zero in a mask', '000\\-0000', '0', '000-0000'],
  ['thousands', '#,##0', '1234567.5', '1,234,568'],
  ['yen by id', 5, '1200', '¥1,200'],
  ['decimals', '0.00', '1.005', '1.01'],
  ['percent', '0%', '0.256', '26%'],
  ['fraction', '# ?/?', '1.5', '1 1/2'],
  ['counted things', '0"人"', '12', '12人'],
  ['euro with a locale keeps our separators', '#,##0.00\\ [$€-407]', '1234.5', '1,234.50 €'],
  ['date by id', 14, '45000', '2023/3/15'],
  ['date and time by id', 22, '45000.5', '2023/3/15 12:00'],
  ['English month by id', 15, '45000', '15-Mar-23'],
  ['era by id', 28, '45000', '令和5年3月15日'],
  ['short era by id', 27, '45000', 'R5.3.15'],
  ['first day of Reiwa', '[$-411]ggge"年"m"月"d"日"', '43586', '令和1年5月1日'],
  ['last day of Heisei', '[$-411]ggge"年"m"月"d"日"', '43585', '平成31年4月30日'],
  ['Showa', '[$-411]gge.m.d', '20000', '昭29.10.3'],
  ['two-digit era year', '[$-411]gee.mm.dd', '45000', 'R05.03.15'],
  ['era with the newer locale tag', '[$-ja-JP-x-gannen]ggge"年"', '45000', '令和5年'],
  [
    'the first year by the locale that says so',
    '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@',
    '43586',
    '令和元年5月1日',
  ],
  ['an escape of the Japanese Excel', '000!-0000', '1000001', '100-0001'],
  ['units of ten thousand by that escape', '0!.0,"万円"', '12345678', '1234.6万円'],
  ['an exclamation mark in quotes', '"営業!"0', '5', '営業!5'],
  ['the name of General in a Japanese Excel', 'G/標準"円"', '1234', '1234円'],
  ['numbers spelt out', '[DBNum1][$-411]General', '123456789', '一億二千三百四十五万六千七百八十九'],
  ['one alone before its unit', '[DBNum1]General', '11010001', '千百一万一'],
  ['zero spelt out', '[DBNum1]General', '0', '〇'],
  ['a tag of digits alone', '[DBNum1]', '1234', '千二百三十四'],
  ['a fraction spelt out', '[DBNum1]General', '-12.34', '-十二.三四'],
  ['formal digits', '[DBNum2][$-411]General', '123456789', '壱億弐阡参百四拾伍萬六阡七百八拾九'],
  ['wide digits with units', '[DBNum3]General', '12345', '１万２千３百４十５'],
  ['kanji digit by digit', '[DBNum1]#,##0', '1230', '一,二三〇'],
  ['formal digits one by one', '[DBNum2]0', '1205', '壱弐〇伍'],
  ['a date in kanji', '[DBNum1][$-411]yyyy"年"m"月"d"日"', '45000', '二〇二三年三月十五日'],
  ['an era in kanji', '[DBNum1][$-411]ggge"年"m"月"d"日"', '45250', '令和五年十一月二十日'],
  ['a date in wide digits', '[DBNum3][$-411]yyyy"年"m"月"d"日"', '45250', '２０２３年１１月２０日'],
  ['the letter of an era with its name', 'rr"年"m"月"', '45000', '令和05年3月'],
  ['the letter of an era', '[$-411]r.m.d', '45000', '05.3.15'],
  ['halves of the day', '[$-411]AM/PM h"時"mm"分"', '0.75', '午後 6時00分'],
  ['halves of the day in English', 'h:mm A/P', '0.75', '6:00 P'],
  ['halves of the day in Chinese', '上午/下午h"时"mm"分"', '0.75', '下午6时00分'],
  ['a long weekday', 'm/d(aaaa)', '45000', '3/15(水曜日)'],
  ['a weekday by the locale', '[$-411]dddd', '45000', '水曜日'],
  ['a weekday without one', 'ddd', '45000', 'Wed'],
  ['system date by its newer name', '[$-x-sysdate]dddd, mmmm dd, yyyy', '45000', '2023年3月15日'],
  ['system time by its newer name', '[$-x-systime]h:mm:ss AM/PM', '0.75', '18:00:00'],
  ['elapsed minutes', '[mm]:ss', '0.5', '720:00'],
  ['elapsed hours in words', '[h]"時間"mm"分"', '1.5', '36時間00分'],
  ['a choice by number', '[=1]"男";[=2]"女";"不明"', '2', '女'],
  ['the last choice', '[=1]"男";[=2]"女";"不明"', '3', '不明'],
  ['conditions in order', '[>100]"多";[>50]"中";"少"', '60', '中'],
  ['a condition with a colour', '[Red][<0]"▲"#,##0;#,##0', '-1234', '▲1,234'],
  ['a fraction of a given denominator', '# ?/4', '1.75', '1 3/4'],
  ['an improper fraction', '?/?', '1.5', '3/2'],
  ['room for a bracket', '#,##0_);(#,##0)', '-1234', '(1,234)'],
  ['fill characters as none', '* #,##0', '1234', '1,234'],
  ['a number of format text', '@', '12', '12'],
  ['hidden zeros', '0;-0;', '0', ''],
  ['thousands by a comma', '0.0,,"百万円"', '12345678', '12.3百万円'],
  ['full-width digits', '[DBNum3][$-411]000-0000', '1000001', '１００-０００１'],
  ['year and month by id', 55, '45000', '2023年3月'],
  ['weekday', 'yyyy/m/d(aaa)', '45000', '2023/3/15(水)'],
  ['system long date', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '45000', '2023年3月15日'],
  ['the day Lotus invented', 'yyyy/m/d', '60', '1900/2/29'],
  ['elapsed hours', '[h]:mm:ss', '2.5', '60:00:00'],
  ['time by id', 20, '0.75', '18:00'],
  ['half day', 'h:mm AM/PM', '0.75', '6:00 PM'],
  ['a date before the calendar stays a number', 'yyyy/m/d', '-3', '-3'],
  ['a format nobody can read shows General', '[foo', '12', '12'],
  ['a value no section takes shows General', '[=1]"有";[=0]"無"', '5', '5'],
];

for (const [description, format, stored, shown] of numbers) {
  test(`shows ${description}`, () => {
    const code = typeof format === 'number' ? findBuiltInFormat(format, undefined) : format;
    assert.equal(compileCellFormat(code, false).number(stored), shown);
  });
}

test('counts days from 1904 if the workbook does', () => {
  assert.equal(compileCellFormat('yyyy/m/d', true).number('0'), '1904/1/1');
  assert.equal(compileCellFormat('[h]:mm', true).number('1.5'), '36:00');
  assert.equal(compileCellFormat('[$-411]ggge"年"', true).number('43538'), '令和5年');
});

test('only a text section formats texts', () => {
  assert.equal(compileCellFormat('@"様"', false).text('山田'), '山田様');
  assert.equal(compileCellFormat('0;0;0;"("@")"', false).text('山田'), '(山田)');
  assert.equal(compileCellFormat('_ @_ ', false).text('山田'), ' 山田 ');
  assert.equal(compileCellFormat('* @', false).text('山田'), '山田');
  assert.equal(compileCellFormat('yyyy/m/d', false).text('未定'), '未定');
});
