import { useState } from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RadioCards, useSettled } from '.';

function Meals({ disabled }: { disabled?: boolean }) {
  const [meal, setMeal] = useState<'soup' | 'bread' | 'cake'>();
  return (
    <>
      <h3 id="meal">What to eat</h3>
      <RadioCards
        labelledBy="meal"
        value={meal}
        onChange={setMeal}
        disabled={disabled}
        cards={[
          { value: 'soup', title: 'Soup', detail: 'Warm', aside: '3 left' },
          { value: 'cake', title: 'Cake', unavailable: 'Eaten' },
          { value: 'bread', title: 'Bread', detail: 'With butter' },
        ]}
      />
    </>
  );
}

it('is a group of radio buttons, each named by its title and described by its detail', async () => {
  render(<Meals />);
  expect(screen.getByRole('radiogroup', { name: 'What to eat' })).toBeVisible();
  const soup = screen.getByRole('radio', { name: 'Soup' });
  expect(soup).toHaveAccessibleDescription('Warm');
  const cake = screen.getByRole('radio', { name: 'Cake' });
  expect(cake).toBeDisabled();
  expect(cake).toHaveAccessibleDescription('Eaten');
  await userEvent.click(screen.getByText('With butter'));
  expect(screen.getByRole('radio', { name: 'Bread' })).toBeChecked();
  await userEvent.click(screen.getByText('Eaten'));
  expect(cake).not.toBeChecked();
});

it('is chosen from by keyboard, past what cannot be chosen', async () => {
  render(<Meals />);
  await userEvent.tab();
  expect(screen.getByRole('radio', { name: 'Soup' })).toHaveFocus();
  await userEvent.keyboard(' {ArrowDown}');
  expect(screen.getByRole('radio', { name: 'Bread' })).toBeChecked();
});

it('can be disabled as a whole', () => {
  render(<Meals disabled />);
  screen.getAllByRole('radio').forEach(radio => expect(radio).toBeDisabled());
});

function Echo({ text }: { text: string }) {
  return <output>{useSettled(text, 100)}</output>;
}

it('gives a value once it has stood still', () => {
  jest.useFakeTimers();
  const { rerender } = render(<Echo text="a" />);
  const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));
  rerender(<Echo text="ab" />);
  wait(60);
  rerender(<Echo text="abc" />);
  wait(60);
  expect(screen.getByRole('status')).toHaveTextContent(/^a$/);
  wait(60);
  expect(screen.getByRole('status')).toHaveTextContent('abc');
  jest.useRealTimers();
});
