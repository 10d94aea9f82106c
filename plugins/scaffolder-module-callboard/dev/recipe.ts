/** Companies to look at the screens with. */
export const RECIPES = [
  'usual',
  'many',
  'empty',
  'slow',
  'failing',
  'denied',
] as const;

/** A company, and how its backends do. */
export type Recipe = (typeof RECIPES)[number];

const isRecipe = (text: string | null): text is Recipe =>
  RECIPES.some(recipe => recipe === text);

/** Which one is looked at: `?recipe=many`, remembered as long as the tab is open. */
export function chosenRecipe(): Recipe {
  const asked = new URLSearchParams(window.location.search).get('recipe');
  if (isRecipe(asked)) {
    window.sessionStorage.setItem('recipe', asked);
  }
  const kept = window.sessionStorage.getItem('recipe');
  return isRecipe(kept) ? kept : 'usual';
}
