/** How far from what is seen something counts as near. */
const MARGIN = '1500px 0px';

/** What scrolls an element, if it is not the whole document. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at === document.documentElement || at === document.body
        ? null
        : at;
    }
  }
  return null;
}

/** Tells elements when they come near what is seen, each once. One for a whole page: it may have thousands. */
export class Nearness {
  readonly #waiting = new Map<Element, () => void>();
  #observer?: IntersectionObserver;

  private constructor() {}

  /** Undefined where browsers cannot tell. */
  static create(): Nearness | undefined {
    return typeof IntersectionObserver === 'undefined'
      ? undefined
      : new Nearness();
  }

  /** Answers how to stop waiting. */
  wait(element: Element, onNear: () => void): () => void {
    this.#observer ??= new IntersectionObserver(
      entries => this.#onChange(entries),
      { root: scrollerOf(element), rootMargin: MARGIN },
    );
    this.#waiting.set(element, onNear);
    this.#observer.observe(element);
    return () => this.#forget(element);
  }

  #onChange(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        this.#waiting.get(target)?.();
        this.#forget(target);
      }
    }
  }

  #forget(element: Element): void {
    this.#waiting.delete(element);
    this.#observer?.unobserve(element);
  }
}
