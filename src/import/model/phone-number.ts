declare const brand: unique symbol;

/** A telephone number in E.164 (`+81312345678`) that fits a numbering plan. Only `check/phone` makes one. */
export type PhoneNumber = string & { readonly [brand]: 'phoneNumber' };
