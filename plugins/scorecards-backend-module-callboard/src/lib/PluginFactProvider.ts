import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { PluginRequestOptions } from '@callboard/backstage-plugin-callboard-common';
import {
  FactSet,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  FactProvider,
  FactRequest,
} from '@callboard/backstage-plugin-scorecards-node';
import { allUnknown } from './allUnknown';

/** What a plugin is asked for. */
export interface PluginFactRequest extends FactRequest {
  entityRefs: readonly string[];
  /** For each request to the plugin. */
  options: PluginRequestOptions;
}

/** Facts that another plugin knows. */
export interface PluginFacts {
  declaration: FactVariableDeclaration;
  /** Of the plugin that is asked. */
  pluginId: string;
  read(request: PluginFactRequest): Promise<ReadonlyMap<string, FactSet>>;
}

/** As many entities as our plugins take at once. */
const BATCH = 10_000;

/**
 * Asks another plugin, as this plugin itself.
 *
 * Where that plugin is not installed, its facts are unknown and that is no error; any other refusal is one, so that what
 * was known stays, marked stale.
 */
export class PluginFactProvider implements FactProvider {
  readonly batchSize = BATCH;
  readonly declaration: FactVariableDeclaration;
  readonly source: string;
  readonly #facts: PluginFacts;
  readonly #auth: AuthService;

  static create(
    facts: PluginFacts,
    options: { auth: AuthService },
  ): PluginFactProvider {
    return new PluginFactProvider(facts, options.auth);
  }

  private constructor(facts: PluginFacts, auth: AuthService) {
    this.#facts = facts;
    this.#auth = auth;
    this.declaration = facts.declaration;
    this.source = `the ${facts.pluginId} plugin`;
  }

  async getFacts(request: FactRequest): Promise<ReadonlyMap<string, FactSet>> {
    const entityRefs = request.entities.map(entity =>
      stringifyEntityRef(entity),
    );
    try {
      return await this.#facts.read({
        ...request,
        entityRefs,
        options: { token: await this.#token(), signal: request.signal },
      });
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404) {
        return allUnknown(entityRefs, `${this.source} is not installed`);
      }
      throw error;
    }
  }

  async #token(): Promise<string> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: this.#facts.pluginId,
    });
    return token;
  }
}
