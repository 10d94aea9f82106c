import { PageBlocks } from '@callboard/backstage-plugin-runbooks-common';
import { headingsOf, withoutTitle } from './outline';

const heading = (level: number, title: string) => ({
  heading: { level, title, titleMarkdown: title, anchor: title },
  blocks: [],
});
const page: PageBlocks = {
  sections: [
    { blocks: [] },
    heading(1, 'High error rate'),
    heading(2, 'High error rate'),
  ],
};

it.each([
  ['High error rate', ['High error rate']],
  [' high ERROR rate ', ['High error rate']],
  ['Another title', ['High error rate', 'High error rate']],
])('below %j the headings are %j', (title, expected) => {
  const sections = withoutTitle(page, title);
  expect(headingsOf(sections).map(one => one.title)).toEqual(expected);
  expect(sections).toHaveLength(3);
});
