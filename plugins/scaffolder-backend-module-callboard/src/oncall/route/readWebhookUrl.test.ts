import { readWebhookUrl } from './readWebhookUrl';

const read = (text: string) =>
  readWebhookUrl(text, 'webhookUrl', {
    service: 'component:pay/checkout',
    severity: 'page',
  });

describe('readWebhookUrl', () => {
  it.each([
    ['https://a.example/hook', 'https://a.example/hook'],
    ['http://relay:9095', 'http://relay:9095/'],
    [
      'https://a.example/{service}/{severity}',
      'https://a.example/component%3Apay%2Fcheckout/page',
    ],
  ])('reads %s', (text, url) => {
    expect(read(text)).toBe(url);
  });

  it.each([
    'hook',
    'ftp://a.example/',
    'https://user:s3cret@a.example/',
    'https://a.example/?token=s3cret',
    'https://a.example/#s3cret',
    'mailto:s3cret',
  ])('refuses %s without repeating it', text => {
    expect(() => read(text)).toThrow(/^webhookUrl: expected an/);
    expect(() => read(text)).not.toThrow(/s3cret/);
  });
});
