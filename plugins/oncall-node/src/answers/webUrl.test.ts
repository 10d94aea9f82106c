import { webUrl } from './webUrl';

it.each([
  ['https://acme.example/x', 'https://acme.example/x'],
  ['ftp://acme.example', undefined],
  ['acme', undefined],
  ['', undefined],
  [null, undefined],
])('webUrl(%j)', (text, expected) => {
  expect(webUrl(text)).toBe(expected);
});
