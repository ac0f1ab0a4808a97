const plainInteger = /^-?(?:0|[1-9][0-9]{0,14})$/;

/**
 * A number of format General: its 15 significant digits without an exponent up to 1E+21, so that a
 * phone number stays a phone number. Excel narrows what it shows to the width of the column; the
 * digits are what the person typed. @param text the number as the workbook stores it; given back as
 * it is where it is no number
 */
export function showGeneral(text: string): string {
  if (plainInteger.test(text)) return text === '-0' ? '0' : text;
  const value = parseStored(text);
  return value === undefined ? text : showPlain(value);
}

/**
 * The number stored in a workbook, ignoring surrounding spaces. Undefined if the text is not a
 * number.
 */
export function parseStored(text: string): number | undefined {
  const value = Number(text);
  const isBlank = value === 0 && text.trim() === '';
  return isBlank || !Number.isFinite(value) ? undefined : value;
}

function showPlain(value: number): string {
  const short = String(Number(value.toPrecision(15)));
  const exponent = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short);
  if (!exponent) return short;
  const [, sign = '', first = '', rest = '', power = ''] = exponent;
  if (Number(power) >= 0 || Number(power) < -9)
    return `${sign}${first}${rest && `.${rest}`}E${padPower(power)}`;
  return `${sign}0.${'0'.repeat(-Number(power) - 1)}${first}${rest}`;
}

/** Excel writes at least two digits: 1E-07. */
function padPower(power: string): string {
  return power.charAt(0) + power.slice(1).padStart(2, '0');
}
