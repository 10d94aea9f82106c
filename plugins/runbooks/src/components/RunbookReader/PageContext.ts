import { createContext, ReactNode, useContext } from 'react';
import { ChecklistBlockItem } from '@callboard/backstage-plugin-runbooks-common';
import { Nearness } from '../../lib/reader/nearness';

/** What the parts of a page need to know of the whole. */
export interface PageSurroundings {
  /** Where a link leads to; empty where it must not lead anywhere. */
  linkTo: (href: string) => string;
  /** Where an image is; empty where there is none to show. */
  imageAt: (src: string) => string;
  /** Tells what is costly to draw when it comes near; absent where all is drawn at once. */
  nearness?: Nearness;
}

/** Draws a step that can be ticked off. */
export type RenderStep = (
  item: ChecklistBlockItem,
  text: ReactNode,
) => ReactNode;

const PageContext = createContext<PageSurroundings>({
  linkTo: () => '',
  imageAt: () => '',
});

/** Gives a page's parts what they need. */
export const PageProvider = PageContext.Provider;

/** What is around this part of a page. */
export function usePageSurroundings(): PageSurroundings {
  return useContext(PageContext);
}

const StepContext = createContext<RenderStep | undefined>(undefined);

/**
 * Gives a page's steps how they are drawn. Apart from the rest: it changes with each tick, and text must not be rendered
 * anew because of that.
 */
export const StepProvider = StepContext.Provider;

/** How steps are drawn; undefined where they are only read. */
export function useRenderStep(): RenderStep | undefined {
  return useContext(StepContext);
}
