import { decodePage } from './decodePage';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('decodePage', () => {
  it.each<[string, Buffer, string | undefined, string]>([
    ['UTF-8', Buffer.from('für'), undefined, 'für'],
    ['its mark', Buffer.from('\ufefffür'), 'text/html; charset=latin1', 'für'],
    ['a mark of UTF-16', utf16('\ufefffür'), undefined, 'für'],
    [
      'the header',
      Buffer.from('für', 'latin1'),
      'text/html; charset=ISO-8859-1',
      'für',
    ],
    [
      'the header in quotes',
      Buffer.from([0xe4, 0xe5]),
      'text/html;Charset="windows-1251"',
      'де',
    ],
    [
      'its own meta',
      Buffer.from('<html><meta charset=windows-1252>f\u00fcr \u0080', 'latin1'),
      'text/html',
      '<html><meta charset=windows-1252>für €',
    ],
    [
      'its own older meta',
      Buffer.from(
        '<meta http-equiv="content-type" content="text/html; charset=latin1">\u00fc',
        'latin1',
      ),
      undefined,
      '<meta http-equiv="content-type" content="text/html; charset=latin1">ü',
    ],
    [
      'a meta that cannot be true',
      Buffer.from('<meta charset="utf-16">ü'),
      undefined,
      '<meta charset="utf-16">ü',
    ],
    [
      'an encoding that nobody knows',
      Buffer.from('ü'),
      'text/html; charset=klingon',
      'ü',
    ],
  ])('reads %s', (_, bytes, contentType, expected) => {
    expect(decodePage(bytes, contentType)).toEqual({
      text: expected,
      isBroken: false,
    });
  });

  it('replaces what is broken, and says so', () => {
    const bytes = Buffer.from([0x61, 0xff, 0xfe, 0x62]);
    expect(decodePage(bytes, 'text/html; charset=utf-8')).toEqual({
      text: 'a\ufffd\ufffdb',
      isBroken: true,
    });
  });

  it('does not take a character that was cut off for broken', () => {
    const cut = Buffer.from('für').subarray(0, 2);
    expect(decodePage(cut, undefined, false)).toEqual({
      text: 'f',
      isBroken: false,
    });
  });
});
