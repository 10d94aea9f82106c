import { fakeEnvironment } from '../__testUtils__/fakeEnvironment';
import { HostPacer, HostPacerOptions } from './HostPacer';
import { Slots } from './Slots';

const WIKI = new URL('https://wiki.example.com/a');
const DOCS = new URL('https://docs.example.com/a');
const BASE = Date.UTC(2026, 0, 1);

function setUp(options: Partial<HostPacerOptions> = {}) {
  const { environment, pass } = fakeEnvironment();
  const pacer = HostPacer.create({
    requestsPerSecond: 2,
    concurrency: 10,
    environment,
    ...options,
  });
  const sent: number[] = [];
  const send = (url: URL, signal?: AbortSignal) =>
    pacer.run(
      url,
      async () => void sent.push(environment.now() - BASE),
      signal,
    );
  return { pacer, sent, send, pass };
}

describe('HostPacer', () => {
  it('keeps the rate of one host, without bursts after a quiet time', async () => {
    const { sent, send, pass } = setUp();
    await Promise.all([send(WIKI), send(WIKI), send(WIKI)]);
    pass(60_000);
    await Promise.all([send(WIKI), send(WIKI)]);
    expect(sent).toEqual([0, 500, 1000, 61_000, 61_500]);
  });

  it('does not keep other hosts, or another port, waiting', async () => {
    const { sent, send } = setUp();
    await send(WIKI);
    await send(DOCS);
    await send(new URL('https://wiki.example.com:8443/a'));
    expect(sent).toEqual([0, 0, 0]);
  });

  it('sends only so many at once, and then keeps the rate all the same', async () => {
    const pacer = HostPacer.create({ requestsPerSecond: 20, concurrency: 1 });
    const sent: number[] = [];
    let atOnce = 0;
    let most = 0;
    const send = (url: URL, ms: number) =>
      pacer.run(url, async () => {
        if (url === WIKI) sent.push(performance.now());
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise(resolve => setTimeout(resolve, ms));
        atOnce -= 1;
      });
    // The slow one holds the only slot well past the turn of the others.
    await Promise.all([send(DOCS, 120), send(WIKI, 0), send(WIKI, 0)]);
    expect(most).toBe(1);
    const [first = 0, second = 0] = sent;
    expect(second - first).toBeGreaterThanOrEqual(48);
  });

  it('leaves a host alone that asks for a pause, and gives up on a long one', async () => {
    const { pacer, sent, send, pass } = setUp();
    await send(WIKI);
    pacer.pause(WIKI, 20_000);
    expect(pacer.pausedMs(WIKI)).toBe(20_000);
    expect(pacer.pausedMs(DOCS)).toBe(0);
    await send(DOCS);
    await send(WIKI);
    expect(sent).toEqual([0, 0, 20_000]);

    pacer.pause(WIKI, 3_600_000);
    await expect(send(WIKI)).rejects.toMatchObject({
      code: 'rate-limited',
      retryAfterSeconds: 3600,
    });
    pass(3_600_000);
    await send(WIKI);
    expect(sent).toHaveLength(4);
  });

  it('lets the next go where one is called off or fails', async () => {
    const { pacer, sent, send } = setUp({ concurrency: 1 });
    await send(WIKI);
    const calledOff = send(WIKI, AbortSignal.abort());
    await expect(calledOff).rejects.toThrow();
    const broken = pacer.run(WIKI, async () => {
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    await send(WIKI);
    expect(sent).toEqual([0, 1000]);
  });

  it('remembers a bounded number of hosts, and no fewer than it must', async () => {
    const { pacer, send, pass, sent } = setUp({ maxHosts: 3 });
    const host = (n: number) => new URL(`https://h${n}.example.com/`);
    for (let n = 0; n < 5; n += 1) await send(host(n));
    // All were asked just now, so that forgetting one would ask it too early.
    expect(pacer.hosts).toBe(5);
    await send(host(0));
    expect(sent.at(-1)).toBe(500);
    pass(1000);
    for (let n = 5; n < 50; n += 1) {
      await send(host(n));
      pass(1000);
    }
    expect(pacer.hosts).toBe(5);
  });
});

describe('Slots', () => {
  it('serves those who wait in the order in which they came', async () => {
    const slots = Slots.create(1);
    const entered: string[] = [];
    const enter = async (name: string, signal?: AbortSignal) => {
      await slots.take(signal);
      entered.push(name);
    };
    const controller = new AbortController();
    await enter('first');
    const second = enter('second', controller.signal);
    const third = enter('third');
    controller.abort();
    await expect(second).rejects.toThrow();
    slots.release();
    await third;
    slots.release();
    await enter('fourth');
    expect(entered).toEqual(['first', 'third', 'fourth']);
  });
});
