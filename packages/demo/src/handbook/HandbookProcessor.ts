import { Entity } from '@backstage/catalog-model';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';

/** Where the documents of the demo company say that its handbook is. No such host exists. */
export const HANDBOOK = 'https://handbook.fernway.example';

/** Leads links to the company's handbook to where this backend serves it. */
export class HandbookProcessor implements CatalogProcessor {
  readonly #url: string;

  /** @param url - of the handbook that is served, without a slash at its end */
  static create(url: string): HandbookProcessor {
    return new HandbookProcessor(url);
  }

  private constructor(url: string) {
    this.#url = url;
  }

  getProcessorName(): string {
    return 'DemoHandbookProcessor';
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    const { metadata } = entity;
    return {
      ...entity,
      metadata: {
        ...metadata,
        ...(metadata.links && {
          links: metadata.links.map(link => ({
            ...link,
            url: this.#served(link.url),
          })),
        }),
        ...(metadata.annotations && {
          annotations: Object.fromEntries(
            Object.entries(metadata.annotations).map(([key, value]) => [
              key,
              this.#served(value),
            ]),
          ),
        }),
      },
    };
  }

  #served(text: string): string {
    return text.startsWith(`${HANDBOOK}/`)
      ? `${this.#url}${text.slice(HANDBOOK.length)}`
      : text;
  }
}
