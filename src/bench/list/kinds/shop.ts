import { drawOne, drawsOf } from '../draw.ts';
import { places } from '../words.ts';
import type { ListKind } from './list-kind.ts';
import { blockOf, drawPerson, mobileOf } from './person.ts';

/** One of this many orders is from an earlier customer. */
const ordersPerRepeat = 4;

/**
 * Orders of a shop: names, phone numbers and postal codes in several columns, with leading zeros
 * removed by Excel, and recipients whose numbers are not those of the customer.
 */
export const shop: ListKind = {
  usualRows: 3000,
  header: [
    '注文番号',
    '注文日時',
    'お名前(姓)',
    'お名前(名)',
    'フリガナ(姓)',
    'フリガナ(名)',
    '郵便番号1',
    '郵便番号2',
    '都道府県',
    '住所1',
    '住所2',
    'TEL1',
    'TEL2',
    'TEL3',
    'メールアドレス',
    '送付先名',
    '送付先電話番号',
  ],
  row(seed, index) {
    const order = drawsOf(seed + 1, index);
    const customer = customerOf(index, order);
    const draw = drawsOf(seed, customer);
    const place = drawOne(draw, places);
    const { family, familyKana, given, givenKana } = drawPerson(draw);
    const recipient = drawPerson(order);
    const codes = place.postalCode.split('-');
    const asNumbers = (parts: readonly string[]) => parts.map((part) => String(Number(part)));
    return [
      String(100_001 + index),
      `2026/${(index % 12) + 1}/${(index % 28) + 1} 10:${String(index % 60).padStart(2, '0')}`,
      family,
      given,
      familyKana,
      givenKana,
      ...asNumbers(codes),
      place.prefecture,
      `${place.city}${place.town}`,
      blockOf(customer),
      ...asNumbers(mobileOf(2 * customer)),
      `customer-${customer}@example.jp`,
      order(4) === 0 ? `${recipient.family} ${recipient.given}` : `${family} ${given}`,
      mobileOf(2 * index + 1).join('-'),
    ];
  },
};

function customerOf(index: number, order: (bound: number) => number): number {
  const group = Math.floor(index / ordersPerRepeat);
  const customers = group * (ordersPerRepeat - 1) + (index % ordersPerRepeat);
  return index % ordersPerRepeat === ordersPerRepeat - 1 ? order(customers) : customers;
}
