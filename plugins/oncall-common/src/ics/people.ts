import { IcsProperty } from './properties';
import { IcsPerson } from './types';

const ADDRESS = /^[^\s@:]+@[^\s@]+$/;

function addressOf(text: string | undefined): string | undefined {
  const address = text
    ?.trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return address && ADDRESS.test(address) ? address : undefined;
}

/** Who an `ATTENDEE` or an `ORGANIZER` is; undefined where it names neither a person nor an address. */
export function readPerson(property: IcsProperty): IcsPerson | undefined {
  const name = property.parameters.cn?.trim();
  const email =
    addressOf(String(property.values[0])) ??
    addressOf(property.parameters.email);
  return name || email
    ? { ...(name && { name }), ...(email && { email }) }
    : undefined;
}
