// Prometheus' remote-write protocol, as far as loading made-up series needs it. Blocks of `promtool` take about 9,000
// samples a second; this way a hundred times as many arrive, in the server's head, where recent samples are.

/** Samples of one series, in order of time. */
export interface WrittenSeries {
  labels: Record<string, string>;
  /** Milliseconds since the epoch, and value. */
  samples: Array<[number, number]>;
}

/** A buffer that grows as protobuf is written into it. */
class Writer {
  #buffer = Buffer.alloc(1_024);
  #length = 0;

  varint(value: number): void {
    this.#reserve(10);
    let rest = value;
    while (rest >= 128) {
      this.#buffer[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#buffer[this.#length++] = rest;
  }

  double(value: number): void {
    this.#reserve(8);
    this.#length = this.#buffer.writeDoubleLE(value, this.#length);
  }

  bytes(value: Buffer): void {
    this.varint(value.length);
    this.raw(value);
  }

  raw(value: Buffer): void {
    this.#reserve(value.length);
    this.#length += value.copy(this.#buffer, this.#length);
  }

  done(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#buffer.length) return;
    const larger = Buffer.alloc((this.#buffer.length + size) * 2);
    this.#buffer.copy(larger);
    this.#buffer = larger;
  }
}

const LENGTH_DELIMITED = 2;
const tag = (field: number, type: number) => field * 8 + type;

function encodeSeries({ labels, samples }: WrittenSeries): Buffer {
  const series = new Writer();
  for (const [name, value] of Object.entries(labels).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const label = new Writer();
    label.varint(tag(1, LENGTH_DELIMITED));
    label.bytes(Buffer.from(name));
    label.varint(tag(2, LENGTH_DELIMITED));
    label.bytes(Buffer.from(value));
    series.varint(tag(1, LENGTH_DELIMITED));
    series.bytes(label.done());
  }
  for (const [time, value] of samples) {
    series.varint(tag(2, LENGTH_DELIMITED));
    // A tag, eight bytes, a tag, and the time: six bytes until the year 2109.
    series.varint(16);
    series.varint(tag(1, 1));
    series.double(value);
    series.varint(tag(2, 0));
    series.varint(time);
  }
  return series.done();
}

/** Snappy's block format without compression: only literals. */
function snappy(data: Buffer): Buffer {
  const writer = new Writer();
  writer.varint(data.length);
  for (let start = 0; start < data.length; start += 65_536) {
    const part = data.subarray(start, start + 65_536);
    // The tag of a literal whose length takes two bytes.
    const length = part.length - 1;
    writer.raw(Buffer.from([244, length % 256, Math.floor(length / 256)]));
    writer.raw(part);
  }
  return writer.done();
}

/** Writes samples; those of one call must not be older than what was written before. */
export async function remoteWrite(
  url: string,
  series: WrittenSeries[],
): Promise<void> {
  const request = new Writer();
  for (const one of series) {
    request.varint(tag(1, LENGTH_DELIMITED));
    request.bytes(encodeSeries(one));
  }
  const response = await fetch(`${url}/api/v1/write`, {
    method: 'POST',
    headers: {
      'content-encoding': 'snappy',
      'content-type': 'application/x-protobuf',
      'x-prometheus-remote-write-version': '0.1.0',
    },
    body: snappy(request.done()),
  });
  if (!response.ok) {
    throw new Error(
      `Remote write: ${response.status} ${await response.text()}`,
    );
  }
}
