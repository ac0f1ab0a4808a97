/** Closes a `switch` over a union: a new member becomes a type error here, and a bug report if it slips through. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
