/** Turns the bytes of a text file into UTF-8, and says where that cannot be done. */
export { decodeToUtf8 } from './decode-to-utf8.ts';
