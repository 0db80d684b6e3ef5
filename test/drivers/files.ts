/** Files as people have them, and as others make them (quality 4.2). */
import { crc32, deflateSync } from 'node:zlib';

export interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const given = (name: string, mimeType: string, buffer: Buffer | string): Given => ({ name, mimeType, buffer: Buffer.from(buffer as string, 'latin1') });

/** A paper of so many bytes. */
export function pdf(name: string, bytes = 400, inside = ''): Given {
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${inside}\n`;
  const tail = '\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
  return given(name, 'application/pdf', head + ' '.repeat(Math.max(0, bytes - head.length - tail.length)) + tail);
}

/** What scanners take for a virus (eicar.org), in a paper. */
export const infected = (name: string): Given => pdf(name, 400, '% EICAR-STANDARD-ANTIVIRUS-TEST-FILE');

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

/** A black picture of any size, in few bytes, with words about it. */
export function png(name: string, width = 8, height = 8): Given {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  size.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const parts = [chunk('IHDR', size), chunk('tEXt', Buffer.from('Location\0ZZPLACE')), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0)), Buffer.from('<script>after()</script>')];
  return { name, mimeType: 'image/png', buffer: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]) };
}

function segment(marker: number, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 4);
  whole.set([0xff, marker]);
  whole.writeUInt16BE(data.length + 2, 2);
  data.copy(whole, 4);
  return whole;
}

/** Exif with the orientation, the maker and the place, as telephones write it. */
function exif(orientation: number): Buffer {
  const entry = (tag: number, type: number, count: number, value: Buffer) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    value.copy(bytes, 8);
    return bytes;
  };
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const gpsAt = 8 + 2 + 3 * 12 + 4;
  const first = [entry(0x0112, 3, 1, number(orientation)), entry(0x010f, 2, 4, Buffer.from('ZZC\0')), entry(0x8825, 4, 1, number(gpsAt))];
  const gps = [entry(1, 2, 2, Buffer.from('N\0\0\0')), entry(0x1d, 2, 4, Buffer.from('ZZG\0'))];
  const tiff = Buffer.concat([Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 3, 0]), ...first, number(0), Buffer.from([2, 0]), ...gps, number(0)]);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** A photograph with all that a telephone says about it, and a page hidden behind it. @param picture a plain JPEG */
export function photograph(name: string, picture: Buffer, orientation = 6): Given {
  const more = [
    segment(0xe1, exif(orientation)),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="ZZPLACE"/>')),
    segment(0xed, Buffer.from('Photoshop 3.0\0ZZPLACE')),
    segment(0xfe, Buffer.from('<script>ZZPLACE</script>')),
  ];
  return { name, mimeType: 'image/jpeg', buffer: Buffer.concat([picture.subarray(0, 2), ...more, picture.subarray(2), Buffer.from('<html>ZZPLACE')]) };
}
