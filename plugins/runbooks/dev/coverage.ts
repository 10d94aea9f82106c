import { Recipes } from './Recipe';

/** Services for the page of coverage. */
export const COVERAGE_RECIPES: Recipes = {};
