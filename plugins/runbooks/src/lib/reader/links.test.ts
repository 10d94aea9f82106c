import { imageOf, linkOf } from './links';

const URL = 'https://git.example/pay/checkout/blob/main/runbooks/a.md';

it.each([
  ['#meaning', '?runbook=p#meaning'],
  ['b.md', 'https://git.example/pay/checkout/blob/main/runbooks/b.md'],
  ['../README.md#x', 'https://git.example/pay/checkout/blob/main/README.md#x'],
  ['https://grafana.example/d/x', 'https://grafana.example/d/x'],
  ['mailto:team@example.com', 'mailto:team@example.com'],
  ['//other.example/x', 'https://other.example/x'],
  [['javascript', 'alert(1)'].join(':'), ''],
  [['JaVa\tScript', 'alert(1)'].join(':'), ''],
  [['\u0001javascript', 'alert(1)'].join(':'), ''],
  ['data:text/html,x', ''],
  ['vbscript:x', ''],
  ['blob:https://other.example/1', ''],
  ['file:///etc/passwd', ''],
  ['', ''],
])('the link %j leads to %j', (href, expected) => {
  expect(linkOf(href, URL, '?runbook=p')).toBe(expected);
});

it.each([
  [
    'images/a.png',
    'https://git.example/pay/checkout/raw/main/runbooks/images/a.png',
  ],
  ['https://cdn.example/a.png', 'https://cdn.example/a.png'],
  ['data:image/png;base64,AAAA', ''],
  ['mailto:team@example.com', ''],
  ['', ''],
  [['javascript', 'alert(1)'].join(':'), ''],
])('the image %j is at %j', (src, expected) => {
  expect(imageOf(src, URL)).toBe(expected);
});

it('where the page has no address of its own, relative links lead nowhere', () => {
  expect(linkOf('b.md', '', '')).toBe('');
  expect(linkOf('https://x.example/', '', '')).toBe('https://x.example/');
});
