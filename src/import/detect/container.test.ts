import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bufferSource } from '../../../test/support/buffer-source.ts';
import { sniffContainer } from './container.ts';

const texts: readonly (readonly [description: string, bytes: Buffer])[] = [
  ['a CSV', Buffer.from('名前,電話\n')],
  ['UTF-16', Buffer.from('\uFEFF名前,電話\n', 'utf16le')],
  ['one byte', Buffer.from('a')],
  ['a cell that begins with a tag', Buffer.from('<b>太字</b>,1\n')],
  ['a feed', Buffer.from('<?xml version="1.0"?><rss version="2.0">')],
  ['a page without a table', Buffer.from('<html><p>')],
  ['a cell in braces', Buffer.from('{"a"},b\n')],
  ['a header that begins with ID', Buffer.from('ID;Name\n')],
];

for (const [description, bytes] of texts) {
  test(`passes ${description} to the text stage`, async () => {
    assert.equal(await sniffContainer(bufferSource(bytes)), 'text');
  });
}

const refused: readonly (readonly [kind: string, bytes: Buffer])[] = [
  ['.gz', Buffer.from([0x1f, 0x8b, 8, 0])],
  ['.7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['.rar', Buffer.from('Rar!\x1a\x07\x01\x00')],
  ['.bz2', Buffer.from('BZh91AY')],
  ['.pdf', Buffer.from('%PDF-1.7')],
  ['.vcf', Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\n')],
  ['.json', Buffer.from('\uFEFF[\n  {"会社名": "甲"}]')],
  ['.json', Buffer.from('{"a":1}\n{"a":2}\n')],
  ['.slk', Buffer.from('ID;PWXL;N;E\r\n')],
  ['.xls', Buffer.from([9, 8, 0x10, 0, 0, 6, 5, 0])],
  ['.xls', ole('Workbook')],
  ['.xls', ole('Book')],
  ['.doc', ole('WordDocument')],
  ['HTML', Buffer.from('\uFEFF\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>')],
  ['HTML', Buffer.from('<TABLE border=1><tr><td>')],
  [
    'XML',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
  ],
  ['XML', Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>')],
];

for (const [kind, bytes] of refused) {
  test(`refuses ${kind} (${bytes.toString('latin1', 0, 12).replaceAll(/[^ -~]/g, '.')})`, async () => {
    await assert.rejects(sniffContainer(bufferSource(bytes)), { code: 'file_unsupported', params: { kind } });
  });
}

test('distinguishes a password-protected workbook from an old one', async () => {
  await assert.rejects(sniffContainer(bufferSource(ole('EncryptedPackage'))), {
    code: 'file_password_protected',
  });
});

test('refuses an empty file and a truncated OLE file', async () => {
  await assert.rejects(sniffContainer(bufferSource(Buffer.alloc(0))), { code: 'file_empty' });
  await assert.rejects(sniffContainer(bufferSource(ole('Workbook').subarray(0, 600))), {
    code: 'file_damaged',
  });
});

test('treats every zip as a workbook until its directory is read', async () => {
  assert.equal(await sniffContainer(bufferSource(Buffer.from('PK\x03\x04'))), 'xlsx');
});

/**
 * An OLE compound file with three sectors: header, allocation table, and a directory with one
 * stream.
 */
function ole(stream: string): Buffer {
  const bytes = Buffer.alloc(512 * 3);
  bytes.write('d0cf11e0a1b11ae1', 0, 'hex');
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0, 76);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  for (const [index, name] of ['Root Entry', stream].entries()) {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
  }
  return bytes;
}
