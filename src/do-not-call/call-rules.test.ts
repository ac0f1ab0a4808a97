import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallBarrier, CallRules } from '../contract/call.ts';
import { type CallCounts, findCallBarrier, noCalls } from './call-rules.ts';

/** Monday to Friday from 9:00 to 18:00 and Saturday from 10:00 to 12:30, not on holidays. */
const office = { start: 540, end: 1080 };
const rules: CallRules = {
  hours: [null, office, office, office, office, office, { start: 600, end: 750 }],
  onHolidays: false,
  maxTotal: null,
  maxPerDay: null,
  maxPer24Hours: null,
  restMinutes: null,
};

const always: CallRules = { ...rules, hours: Array(7).fill({ start: 0, end: 1440 }), onHolidays: true };

/** A time in Japan. */
const at = (text: string) => new Date(`${text}+09:00`);
const tuesday = at('2026-12-01T14:00');

type Line = readonly [
  title: string,
  rules: CallRules | null,
  calls: Partial<CallCounts>,
  now: Date,
  answer: CallBarrier | null,
];

const truth: readonly Line[] = [
  // --- without rules
  ['no rules, no calls', null, {}, tuesday, null],
  ['no rules, at night', null, {}, at('2026-12-01T03:00'), null],
  ['no rules, many calls', null, { total: 999, today: 99, last24Hours: 99, lastAt: tuesday }, tuesday, null],
  ['no rules, wrong number', null, { isWrong: true }, tuesday, 'wrong_number'],
  ['no rules, resting', null, { restingUntil: at('2026-12-01T14:00:01') }, tuesday, 'called_recently'],
  ['no rules, rest is over', null, { restingUntil: tuesday }, tuesday, null],

  // --- hours: the start is inside, the end is not
  ['Tuesday', rules, {}, tuesday, null],
  ['one second before 9:00', rules, {}, at('2026-12-01T08:59:59'), 'outside_hours'],
  ['at 9:00', rules, {}, at('2026-12-01T09:00'), null],
  ['last minute', rules, {}, at('2026-12-01T17:59:59'), null],
  ['at 18:00', rules, {}, at('2026-12-01T18:00'), 'outside_hours'],
  ['Saturday morning', rules, {}, at('2026-12-05T10:00'), null],
  ['Saturday at 12:30', rules, {}, at('2026-12-05T12:30'), 'outside_hours'],
  ['Sunday', rules, {}, at('2026-12-06T14:00'), 'outside_hours'],
  ['Monday in Japan, Sunday in UTC', rules, {}, new Date('2026-12-06T23:59:00Z'), 'outside_hours'],
  ['9:00 on Monday in Japan', rules, {}, new Date('2026-12-07T00:00:00Z'), null],
  ['Saturday in Japan, Friday in UTC', rules, {}, new Date('2026-12-04T15:00:00Z'), 'outside_hours'],

  // --- holidays in Japan
  ['Culture Day, a Tuesday', rules, {}, at('2026-11-03T14:00'), 'outside_hours'],
  ['the day after', rules, {}, at('2026-11-04T14:00'), null],
  ['holiday in lieu', rules, {}, at('2027-03-22T14:00'), 'outside_hours'],
  ["citizens' holiday", rules, {}, at('2026-09-22T14:00'), 'outside_hours'],
  [
    'New Year in Japan, the last day of the year in UTC',
    rules,
    {},
    new Date('2026-12-31T23:59:00Z'),
    'outside_hours',
  ],
  ['on holidays too', { ...rules, onHolidays: true }, {}, at('2026-11-03T14:00'), null],
  [
    'on holidays too, but on Sunday',
    { ...rules, onHolidays: true },
    {},
    at('2026-05-03T14:00'),
    'outside_hours',
  ],
  ['the whole day', always, {}, at('2026-12-06T23:59:59'), null],

  // --- limits: the last call that is allowed, and the first that is not
  ['below the total', { ...rules, maxTotal: 3 }, { total: 2 }, tuesday, null],
  ['at the total', { ...rules, maxTotal: 3 }, { total: 3 }, tuesday, 'limit_total'],
  ['beyond the total', { ...rules, maxTotal: 3 }, { total: 4 }, tuesday, 'limit_total'],
  ['below the limit of the day', { ...rules, maxPerDay: 2 }, { total: 9, today: 1 }, tuesday, null],
  ['at the limit of the day', { ...rules, maxPerDay: 2 }, { total: 9, today: 2 }, tuesday, 'limit_per_day'],
  ['below the rolling limit', { ...rules, maxPer24Hours: 2 }, { today: 9, last24Hours: 1 }, tuesday, null],
  [
    'at the rolling limit',
    { ...rules, maxPer24Hours: 2 },
    { today: 0, last24Hours: 2 },
    tuesday,
    'limit_per_24_hours',
  ],

  // --- rests
  [
    'too soon',
    { ...rules, restMinutes: 60 },
    { lastAt: at('2026-12-01T13:00:01') },
    tuesday,
    'called_recently',
  ],
  ['soon enough', { ...rules, restMinutes: 60 }, { lastAt: at('2026-12-01T13:00') }, tuesday, null],
  ['a rest and no call', { ...rules, restMinutes: 60 }, {}, tuesday, null],
  [
    'the result keeps it longer',
    { ...rules, restMinutes: 1 },
    { lastAt: at('2026-12-01T13:00'), restingUntil: at('2026-12-02T00:00') },
    tuesday,
    'called_recently',
  ],

  // --- the first reason is the answer
  ['wrong number and at night', rules, { isWrong: true }, at('2026-12-01T03:00'), 'wrong_number'],
  [
    'at night and too often',
    { ...rules, maxTotal: 1 },
    { total: 1 },
    at('2026-12-01T03:00'),
    'outside_hours',
  ],
  [
    'all limits',
    { ...rules, maxTotal: 1, maxPerDay: 1, maxPer24Hours: 1 },
    { total: 1, today: 1, last24Hours: 1 },
    tuesday,
    'limit_total',
  ],
  [
    'day and 24 hours',
    { ...rules, maxPerDay: 1, maxPer24Hours: 1 },
    { total: 1, today: 1, last24Hours: 1 },
    tuesday,
    'limit_per_day',
  ],
  [
    'limit and rest',
    { ...rules, maxPerDay: 1, restMinutes: 60 },
    { today: 1, lastAt: tuesday },
    tuesday,
    'limit_per_day',
  ],
];

for (const [title, given, calls, now, answer] of truth) {
  test(`${title}: ${answer ?? 'may be called'}`, () =>
    assert.equal(findCallBarrier(given, { ...noCalls, ...calls }, now), answer));
}
