/** Which way up a photograph is, the one thing of its Exif data that must not get lost. */

/** Where the TIFF part of the data begins is for the caller to know. `undefined` for upright, or for what can't be read. */
export function orientationIn(tiff: Uint8Array): number | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const little = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, little);
    for (let entry = first + 2, left = view.getUint16(first, little); left > 0; left--, entry += 12) {
      if (view.getUint16(entry, little) !== 0x0112) continue;
      const value = view.getUint16(entry + 8, little);
      return value > 1 && value < 9 ? value : undefined;
    }
  } catch {
    // Cut off: as good as absent.
  }
  return undefined;
}

/** TIFF data that say which way up, and nothing else. */
export function tiffOf(orientation: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
}
