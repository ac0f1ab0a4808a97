declare const brand: unique symbol;

/**
 * A phone number in E.164 (`+81312345678`) that fits a numbering plan. Only created by
 * `check/phone`.
 */
export type PhoneNumber = string & { readonly [brand]: 'phoneNumber' };
