/** Characters a document may have; those of scorecards stay far below. */
const MAX_LENGTH = 512 * 1024;

/**
 * The document at an address, read by the browser without the reader's cookies; of another host only where that allows it.
 *
 * @throws Error with what to do instead
 */
export async function readAddress(address: string): Promise<string> {
  const { href, protocol } = new URL(address, window.location.origin);
  if (!/^https?:$/.test(protocol)) {
    throw new Error('it is no address of the web');
  }
  const response = await fetch(href, { credentials: 'omit' }).catch(() => {
    throw new Error(
      'its host did not answer, or lets no other page read it; copy the text and paste it here',
    );
  });
  if (!response.ok) {
    throw new Error(`its host answered ${response.status}`);
  }
  const text = await response.text();
  if (text.length > MAX_LENGTH) {
    throw new Error('it is too long for a scorecard');
  }
  return text;
}
