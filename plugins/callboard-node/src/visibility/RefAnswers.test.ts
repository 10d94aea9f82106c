import { RefAnswers } from './RefAnswers';

describe('RefAnswers', () => {
  const setUp = () => {
    let seconds = 1_772_366_400;
    const advance = (by: number) => {
      seconds += by;
    };
    const answers = RefAnswers.create({
      ttlMs: 30_000,
      maxItems: 3,
      now: () => new Date(seconds * 1000),
    });
    return { answers, advance };
  };

  it('tells callers apart, and yes from no from not known', () => {
    const { answers } = setUp();
    answers.remember('ada', [
      ['a', true],
      ['b', false],
    ]);
    const known = answers.of('ada');
    expect([known('a'), known('b'), known('c')]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(answers.of('ben')('a')).toBeUndefined();
  });

  it('forgets after its time, counted from the answer and not from its use', () => {
    const { answers, advance } = setUp();
    answers.remember('ada', [['a', true]]);
    advance(29);
    expect(answers.of('ada')('a')).toBe(true);
    answers.remember('ada', [['b', true]]);
    advance(1);
    expect(answers.of('ada')('a')).toBeUndefined();
    expect(answers.of('ada')('b')).toBe(true);
  });

  it('forgets whoever was told longest ago when it is full', () => {
    const { answers } = setUp();
    answers.remember('ada', [['a', true]]);
    answers.remember('ben', [
      ['a', true],
      ['b', true],
    ]);
    answers.remember('cy', [['a', true]]);
    const known = ['ada', 'ben', 'cy'].map(caller => answers.of(caller)('a'));
    expect(known).toEqual([undefined, true, true]);
  });

  it('keeps no more of one caller than there may be', () => {
    const { answers } = setUp();
    const refs = ['a', 'b', 'c', 'd', 'e'];
    answers.remember(
      'ada',
      refs.map(ref => [ref, true]),
    );
    expect(refs.map(answers.of('ada'))).toEqual([
      undefined,
      undefined,
      true,
      true,
      true,
    ]);
  });
});
