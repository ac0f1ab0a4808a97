/** Several choices are stored as one text, a choice a line. */
export function splitChoices(value: string): string[] {
  return value === '' ? [] : value.split('\n');
}

/** Joined in the order of the field's own choices, so that the same choices are the same text; choices the field no longer has come last. */
export function joinChoices(chosen: readonly string[], order: readonly string[]): string {
  const known = order.filter((choice) => chosen.includes(choice));
  const unknown = chosen.filter((choice) => !order.includes(choice));
  return [...known, ...unknown].join('\n');
}
