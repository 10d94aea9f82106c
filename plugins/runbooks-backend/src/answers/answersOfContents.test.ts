import { StoredReading } from '../database/StoredReading';
import { answersOfContents } from './answersOfContents';
import { toContentOutline } from './ContentOutline';

const CHECKOUT = 'component:default/checkout';

const reading = (
  headings: [title: string, anchor: string][],
  alerts?: string[],
): StoredReading => ({
  sections: headings.map(([title, anchor]) => ({
    level: 2,
    title,
    anchor,
    text: '',
  })),
  anchors: headings.map(([, anchor]) => anchor),
  links: [],
  items: [],
  ...(alerts && { frontMatter: { alerts } }),
});

function answers(content: StoredReading, known: string[]) {
  return answersOfContents({
    used: [{ entityRef: CHECKOUT, pageId: 'p', digest: 'd' }],
    outlines: new Map([['d', toContentOutline(content)]]),
    names: new Map([[CHECKOUT, new Set(known)]]),
  }).map(({ alert_name, via, anchor }) => `${alert_name} ${via} #${anchor}`);
}

describe('answersOfContents', () => {
  it.each([
    ['CheckoutErrorBudgetBurn', 'checkouterrorbudgetburn'],
    ['checkouterrorbudgetburn', 'x'],
    ['Checkout error budget burn', 'checkout-error-budget-burn'],
    ['When checkout burns', 'checkout-error-budget-burn'],
    ['Checkout: error budget burn!', 'x'],
  ])('finds the section %j', (title, anchor) => {
    const content = reading([
      ['Meaning', 'meaning'],
      [title, anchor],
      [title, `${anchor}-1`],
    ]);
    expect(answers(content, ['CheckoutErrorBudgetBurn', 'Other'])).toEqual([
      `CheckoutErrorBudgetBurn heading #${anchor}`,
    ]);
  });

  it('believes front matter, also about alerts that nobody knows', () => {
    const content = reading(
      [['Slow answers', 'slow-answers']],
      ['SlowAnswers', 'NeverSeen'],
    );
    expect(answers(content, [])).toEqual([
      'SlowAnswers front-matter #slow-answers',
      'NeverSeen front-matter #',
    ]);
  });

  it('takes no heading of mere punctuation for an alert', () => {
    expect(answers(reading([['—', '']]), ['!!'])).toEqual([]);
  });

  it('says nothing of contents that are not kept', () => {
    const used = [{ entityRef: CHECKOUT, pageId: 'p', digest: 'gone' }];
    expect(
      answersOfContents({ used, outlines: new Map(), names: new Map() }),
    ).toEqual([]);
  });
});
