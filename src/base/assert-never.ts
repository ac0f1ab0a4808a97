/**
 * Ends a `switch` over a union. A new member becomes a type error here, and throws if it is reached
 * at run time.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
