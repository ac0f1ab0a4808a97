/** Several choices are stored as one text, one choice per line. */
export function splitChoices(value: string): string[] {
  return value === '' ? [] : value.split('\n');
}

/**
 * Joins choices in the order of the field, so that the same choices give the same text. Choices
 * that the field no longer has come last.
 */
export function joinChoices(chosen: readonly string[], order: readonly string[]): string {
  const known = order.filter((choice) => chosen.includes(choice));
  const unknown = chosen.filter((choice) => !order.includes(choice));
  return [...known, ...unknown].join('\n');
}
