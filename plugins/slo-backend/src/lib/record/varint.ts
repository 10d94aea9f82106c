const CONTINUES = 0x80;
const PAYLOAD = 0x7f;

/** Appends numbers to a growing buffer. */
export class ByteWriter {
  #buffer = Buffer.allocUnsafe(512);
  #length = 0;

  /**
   * Seven bits per byte, least significant first. Exact for every whole number from 0 to 2^53 − 1, hence divisions
   * instead of shifts, which know 32 bits only.
   */
  varint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest > PAYLOAD) {
      this.#buffer[this.#length++] = (rest % 128) + CONTINUES;
      rest = Math.floor(rest / 128);
    }
    this.#buffer[this.#length++] = rest;
  }

  /** Eight bytes, IEEE 754, little endian: any number, as it is. */
  float64(value: number): void {
    this.#reserve(8);
    this.#length = this.#buffer.writeDoubleLE(value, this.#length);
  }

  finish(): Buffer {
    return Buffer.from(this.#buffer.subarray(0, this.#length));
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(this.#buffer.length * 2);
      this.#buffer.copy(larger, 0, 0, this.#length);
      this.#buffer = larger;
    }
  }
}

/** Reads what a {@link ByteWriter} wrote. */
export class ByteReader {
  readonly #buffer: Buffer;
  #position = 0;

  constructor(buffer: Buffer) {
    this.#buffer = buffer;
  }

  get done(): boolean {
    return this.#position >= this.#buffer.length;
  }

  /** @throws RangeError at the end of the buffer */
  varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.#buffer[this.#position++];
      if (byte === undefined) {
        throw new RangeError('A packed number ends in the middle');
      }
      value += (byte % CONTINUES) * factor;
      if (byte < CONTINUES) {
        return value;
      }
      factor *= 128;
    }
  }

  /** @throws RangeError at the end of the buffer */
  float64(): number {
    const value = this.#buffer.readDoubleLE(this.#position);
    this.#position += 8;
    return value;
  }
}
