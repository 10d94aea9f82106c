import { PageSection } from '@callboard/backstage-plugin-runbooks-common';
import { textOf } from './readTexts';

const section = (title: string, text: string): PageSection => ({
  level: 1,
  title,
  anchor: '',
  text,
});

describe('the text of a page', () => {
  it('is its headings and what stands below them', () => {
    const sections = [section('', 'Before'), section('Meaning', '')];
    expect(textOf({ sections })).toBe('Before\nMeaning');
  });

  it('is cut to 50,000 characters, never within one', () => {
    const long = `${'x'.repeat(49_999)}😀`;
    const text = textOf({ sections: [section('', long)] });
    expect(text).toBe('x'.repeat(49_999));
    expect(
      textOf({ sections: [section('', 'y'.repeat(60_000))] }),
    ).toHaveLength(50_000);
  });
});
