import { dateToSerial } from 'numfmt';

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** The serial number (1900 calendar) of an ISO 8601 date, as stored in cells of type `d`. */
export function serialOfIsoDate(text: string): number | undefined {
  const parts = iso.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const serial = dateToSerial([year, month, day]);
  return serial == null ? undefined : serial + (hour * 3600 + minute * 60 + second) / 86_400;
}
