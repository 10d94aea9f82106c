import { Entity } from '@backstage/catalog-model';
import { contactsOf } from './contacts';

const entity = (
  metadata: Partial<Entity['metadata']>,
  profile: unknown = {},
): Entity =>
  ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'ada', ...metadata },
    spec: { profile },
  } as Entity);

const link = (url: string, title?: string, type?: string) => ({
  url,
  title,
  type,
});

describe('contactsOf', () => {
  it('has what is nearest first: chat, telephone, mail, links', () => {
    const contacts = contactsOf(
      entity(
        {
          annotations: {
            'callboard.dev/phone': '+49 (30) 12-34',
            'callboard.dev/chat': 'slack://user?team=T&id=U',
          },
          links: [link('https://example.net/ada', 'Page')],
        },
        { email: 'Ada@Example.net' },
      ),
    );
    expect(contacts).toEqual([
      { kind: 'chat', label: 'Chat', url: 'slack://user?team=T&id=U' },
      { kind: 'phone', label: '+49 (30) 12-34', url: 'tel:+49301234' },
      {
        kind: 'email',
        label: 'ada@example.net',
        url: 'mailto:ada@example.net',
      },
      { kind: 'link', label: 'Page', url: 'https://example.net/ada' },
    ]);
  });

  it.each([
    [link('https://acme.slack.com/team/U1', 'Slack'), 'chat'],
    [link('https://teams.example.net', 'Reach me', 'chat'), 'chat'],
    [link('tel:+4930'), 'phone'],
    [link('https://pbx.example.net', 'Phone'), 'phone'],
    [link('mailto:a@example.net'), 'email'],
    [link('https://example.net'), 'link'],
  ])('reads %j as %s', (given, kind) => {
    expect(contactsOf(entity({ links: [given] }))).toMatchObject([{ kind }]);
  });

  it.each([
    [{ links: [link('file:///etc/passwd', 'Chat')] }, {}],
    [{ annotations: { 'callboard.dev/chat': 'data:text/html,x' } }, {}],
    [{}, { email: 'nobody' }],
    [{}, { email: 7 }],
    [{}, null],
  ])('leaves out %j %j', (metadata, profile) => {
    expect(contactsOf(entity(metadata, profile))).toEqual([]);
  });
});
