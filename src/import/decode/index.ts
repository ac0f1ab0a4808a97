/** Turns the bytes of a text file into text, and says where that cannot be done. */
export { decodeText } from './decode-text.ts';
