/** Bytes written one after the other; the buffer doubles when full. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  /** A non-negative integer below 2⁵³, 7 bits a byte, low bits first. */
  varint(value: number): void {
    this.makeRoom(8);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest % 0x80) + 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  float(value: number): void {
    this.makeRoom(8);
    new DataView(this.bytes.buffer).setFloat64(this.length, value, true);
    this.length += 8;
  }

  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.varint(encoded.length);
    this.makeRoom(encoded.length);
    this.bytes.set(encoded, this.length);
    this.length += encoded.length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private makeRoom(extra: number): void {
    if (this.length + extra <= this.bytes.length) return;
    const longer = new Uint8Array(Math.max(2 * this.bytes.length, this.length + extra));
    longer.set(this.bytes);
    this.bytes = longer;
  }
}

/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError(`Got ${this.bytes.length} bytes when expected more.`);
      if (byte < 0x80) return value + byte * factor;
      value += (byte - 0x80) * factor;
      factor *= 0x80;
    }
  }

  float(): number {
    const { buffer, byteOffset } = this.bytes;
    const value = new DataView(buffer, byteOffset).getFloat64(this.at, true);
    this.at += 8;
    return value;
  }

  text(): string {
    const length = this.varint();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }
}
