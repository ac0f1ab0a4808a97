/** Decodes the bytes of a text file and reports the position of undecodable bytes. */
export { decodeText } from './decode-text.ts';
