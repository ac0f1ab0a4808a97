import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { refuse } from '../../../../contract/refusals.ts';
import type { Package } from '../package/open-package.ts';
import { readUtf8Part } from '../package/utf8-part.ts';

/** The attributes that are used. */
type AttributeName =
  | 'Id'
  | 'Target'
  | 'TargetMode'
  | 'Type'
  | 'date1904'
  | 'formatCode'
  | 'fullCalcOnLoad'
  | 'name'
  | 'numFmtId'
  | 'state';

export type Attributes = { readonly [Name in AttributeName]?: string };

/** Receives the elements of a part by local name, because prefixes differ between writers. */
export type ElementHandler = {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
};

/**
 * Reads a small part as a whole. Returns false if the package has no such part. Throws
 * file_unsafe_xml for a document type, and file_damaged for malformed XML or a part that is too
 * large.
 */
export async function readXmlPart(pack: Package, path: string, handler: ElementHandler): Promise<boolean> {
  const part = pack.parts.get(path.toLowerCase());
  if (!part) return false;
  if (part.entry.uncompressedSize > pack.limits.smallPartBytes) throw refuse('file_bomb', { detail: path });
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw refuse('file_unsafe_xml');
  });
  parser.on('error', (error) => {
    throw refuse('file_damaged', { detail: `${path}: ${error.message}` });
  });
  parser.on('opentag', (tag) => handler.open(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag) => handler.close?.(localName(tag.name)));
  const decoder = new TextDecoder();
  for await (const chunk of readUtf8Part(pack, part)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
  return true;
}

/** The value of an attribute with any prefix (`r:id`, `d3p1:id`). */
export function findAttribute(attributes: Attributes, local: string): string | undefined {
  return Object.entries(attributes).find(([name]) => localName(name) === local)?.[1];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
