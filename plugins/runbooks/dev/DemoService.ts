import { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import { FakeReviews } from './FakeReviews';
import { Recipe, Recipes } from './Recipe';

/** A recipe and the entity whose page shows it. */
export interface DemoService {
  entityRef: string;
  recipe: Recipe;
}

/** Every recipe as an entity. */
export function demoServices(recipes: Recipes, now: number): DemoService[] {
  return Object.entries(recipes).map(([name, recipeAt]) => ({
    entityRef: `${name === 'resource' ? name : 'component'}:default/${name}`,
    recipe: recipeAt(now),
  }));
}

/** The runbooks of an entity, with what was reviewed since the demo began. */
export function runbooksOf(
  { entityRef, recipe }: DemoService,
  reviews: FakeReviews,
): Runbook[] {
  return recipe.runbooks.map(({ page }) => {
    const [lastReview] = reviews.of(page.id);
    const { freshness } = page;
    return {
      ...page,
      entityRef,
      entityTitle: `Recipe: ${entityRef.split('/')[1]}`,
      ownerRef: recipe.owner ?? 'group:default/payments-core',
      tier: recipe.tier,
      freshness: lastReview
        ? {
            ...freshness,
            lastReview,
            state: lastReview.dueAt ? ('current' as const) : freshness.state,
            reason: lastReview.dueAt ? 'reviewed just now' : freshness.reason,
            dueAt: lastReview.dueAt,
          }
        : freshness,
    };
  });
}
