import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { fetchContents } from '@backstage/plugin-scaffolder-node';
import { resolve } from 'node:path';
import { ReleaseConfig } from './config';
import { releaseAddress } from './releaseAddress';
import { readTemplateFolder, TemplateFolder } from './TemplateFolder';

/** Reads releases of templates. What is fetched comes into `directory`, which whoever asks removes afterwards. */
export class TemplateReleases {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrations;
  readonly #releases: readonly ReleaseConfig[];

  static create(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrations;
    releases: readonly ReleaseConfig[];
  }): TemplateReleases {
    return new TemplateReleases(options);
  }

  private constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrations;
    releases: readonly ReleaseConfig[];
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
    this.#releases = options.releases;
  }

  /**
   * The release that the catalog has, from where the catalog read it.
   *
   * @param version - that the catalog knows
   */
  async readCurrent(
    template: Entity,
    version: string,
    directory: string,
  ): Promise<TemplateFolder> {
    const ref = stringifyEntityRef(template);
    await fetchContents({
      reader: this.#reader,
      integrations: this.#integrations,
      baseUrl: baseUrlOf(template, ref),
      outputPath: directory,
    });
    return readTemplateFolder(directory, ref, version);
  }

  /**
   * An earlier release.
   *
   * @throws NotFoundError where nobody set up where releases of this template are
   */
  async read(
    ref: string,
    version: string,
    directory: string,
  ): Promise<TemplateFolder> {
    const address = releaseAddress(this.#releases, ref, version);
    if (!address) {
      throw new NotFoundError(
        `callboard.scaffolder.releases does not say where ${ref} ${version} is`,
      );
    }
    if ('folder' in address) {
      return readTemplateFolder(resolve(address.folder), ref, version);
    }
    const tree = await this.#reader.readTree(address.url);
    await tree.dir({ targetDir: directory });
    return readTemplateFolder(directory, ref, version);
  }
}

/** Where the catalog read a template, as the scaffolder understands it. */
function baseUrlOf({ metadata }: Entity, ref: string): string {
  const location =
    metadata.annotations?.[ANNOTATION_SOURCE_LOCATION] ??
    metadata.annotations?.[ANNOTATION_LOCATION];
  const { type, target } = parseLocationRef(location ?? 'unknown:location');
  if (type === 'url') return target;
  if (type === 'file') return `file://${target}`;
  throw new InputError(
    `${ref}: expected a location of type url or file, found ${
      location === undefined ? 'none' : JSON.stringify(location)
    }`,
  );
}
