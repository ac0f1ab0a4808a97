const sectorBytes = 512;
const endOfChain = 0xfffffffe;

/**
 * An OLE compound file ([MS-CFB]) with a directory of these names, like an .xls file or a workbook
 * with a password.
 */
export function buildOle(...names: string[]): Buffer {
  const file = Buffer.alloc(sectorBytes * 4);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.fill(0xff, 76, sectorBytes);
  file.writeUInt32LE(0, 76);
  // The allocation table: itself, then the only sector of the directory.
  file.fill(0xff, sectorBytes, sectorBytes * 2);
  file.writeUInt32LE(0xfffffffd, sectorBytes);
  file.writeUInt32LE(endOfChain, sectorBytes + 4);
  ['Root Entry', ...names].forEach((name, index) => {
    const at = sectorBytes * 2 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.writeUInt8(index === 0 ? 5 : 2, at + 66);
  });
  return file;
}
