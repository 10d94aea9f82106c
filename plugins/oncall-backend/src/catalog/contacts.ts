import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_CHAT,
  ANNOTATION_PHONE,
} from '@callboard/backstage-plugin-callboard-common';
import { Contact } from '@callboard/backstage-plugin-oncall-common';

/** What may stand in a link: a page cannot be made to run anything. */
const SAFE = /^(https?|mailto|tel|sms|slack|msteams|xmpp|matrix):/i;
const CHAT = /\b(chat|slack|teams|mattermost|discord|matrix|im)\b/i;
const PHONE = /\b(phone|telephone|mobile|call)\b/i;

const telephone = (text: string) => `tel:${text.replace(/[^\d+*#]/g, '')}`;

/** The mail address of a user or a group, in lower case. */
export function emailOf({ spec }: Entity): string | undefined {
  const profile = spec?.profile;
  const email =
    typeof profile === 'object' && profile !== null && 'email' in profile
      ? profile.email
      : undefined;
  return typeof email === 'string' && email.includes('@')
    ? email.trim().toLocaleLowerCase('en-US')
    : undefined;
}

/**
 * How to reach a user or a group: `profile.email`, the annotations `callboard.dev/phone` and `callboard.dev/chat`, and
 * the links of the entity, by what their type, title or address says they are.
 */
export function contactsOf(entity: Entity): Contact[] {
  const { annotations = {}, links = [] } = entity.metadata;
  const email = emailOf(entity);
  const phone = annotations[ANNOTATION_PHONE]?.trim();
  const chat = annotations[ANNOTATION_CHAT]?.trim();
  const found: Contact[] = [
    ...(chat && SAFE.test(chat)
      ? [{ kind: 'chat' as const, label: 'Chat', url: chat }]
      : []),
    ...(phone
      ? [{ kind: 'phone' as const, label: phone, url: telephone(phone) }]
      : []),
    ...(email
      ? [{ kind: 'email' as const, label: email, url: `mailto:${email}` }]
      : []),
    ...links
      .filter(({ url }) => SAFE.test(url))
      .map(({ url, title, type }) => ({
        kind: kindOfLink(url, `${type ?? ''} ${title ?? ''}`),
        label: title ?? url,
        url,
      })),
  ];
  return [...new Map(found.map(contact => [contact.url, contact])).values()];
}

function kindOfLink(url: string, words: string): Contact['kind'] {
  if (/^mailto:/i.test(url)) {
    return 'email';
  }
  if (/^(tel|sms):/i.test(url) || PHONE.test(words)) {
    return 'phone';
  }
  if (!/^https?:/i.test(url) || CHAT.test(words)) {
    return 'chat';
  }
  return 'link';
}
