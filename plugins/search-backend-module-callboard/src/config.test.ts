import { mockServices } from '@backstage/backend-test-utils';
import { readRunbookSchedule } from './config';

const read = (schedule?: object) =>
  readRunbookSchedule(
    mockServices.rootConfig({
      data: schedule
        ? { search: { collators: { runbooks: { schedule } } } }
        : {},
    }),
  );

describe('readRunbookSchedule', () => {
  it('is every ten minutes', () => {
    expect(read()).toMatchObject({ frequency: { minutes: 10 } });
  });

  it('is what the setting says', () => {
    const schedule = { frequency: { hours: 1 }, timeout: { minutes: 5 } };
    expect(read(schedule)).toEqual(schedule);
  });

  it('refuses what is no schedule', () => {
    expect(() => read({ frequency: 'often' })).toThrow(
      'search.collators.runbooks.schedule is not a schedule',
    );
  });
});
