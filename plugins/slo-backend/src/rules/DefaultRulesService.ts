import { parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { everything } from '@callboard/backstage-plugin-callboard-node';
import {
  generateRules,
  RuleFileKind,
  SloDefinition,
} from '@callboard/backstage-plugin-slo-common';
import { DefinitionStore } from '../database/DefinitionStore';
import { readDocuments } from '../evaluate/readDocuments';
import { SloServiceOptions } from '../service/SloService';
import { documentsByRef } from '../definitions/documentsByRef';
import { RuleFile, RulesService } from './RulesService';

/** What the service is made of. */
export interface DefaultRulesServiceOptions {
  definitions: DefinitionStore;
  /** Base URL of the portal, for a link in each alert. */
  portalUrl?: string;
}

/** As many problems are told at once. */
const MAX_PROBLEMS = 20;

/** Generates rules; authorizes nobody by itself. */
export class DefaultRulesService implements RulesService {
  readonly #definitions: DefinitionStore;
  readonly #portalUrl?: string;

  static create(options: DefaultRulesServiceOptions): DefaultRulesService {
    return new DefaultRulesService(options);
  }

  private constructor(options: DefaultRulesServiceOptions) {
    this.#definitions = options.definitions;
    this.#portalUrl = options.portalUrl;
  }

  async ofSlo(
    ref: string,
    file: RuleFileKind,
    { visibility = everything }: SloServiceOptions,
  ): Promise<RuleFile> {
    const slo = (await this.#definitions.get([ref])).get(ref);
    const [visible] = await visibility.filter(slo ? [slo.definition] : []);
    if (!slo || !visible) {
      throw new NotFoundError(`There is no SLO ${ref}`);
    }
    if (!slo.valid) {
      throw refusal(
        slo.issues.map(({ path, message }) => `${path}: ${message}`),
      );
    }
    const { namespace, name } = parseEntityRef(ref);
    return this.#generate(
      [slo.definition],
      file,
      `${namespace}-${name}`,
      ({ path, message }) => `${path}: ${message}`,
    );
  }

  async ofDocuments(yaml: string, file: RuleFileKind): Promise<RuleFile> {
    const { slos, errors } = readDocuments(yaml);
    if (errors.length > 0) {
      throw refusal(
        errors.map(
          ({ document, path, message }) =>
            `document ${document}, ${path || 'as a whole'}: ${message}`,
        ),
      );
    }
    if (slos.length === 0) {
      throw new InputError('expected at least one SLO document, found none');
    }
    const positions = documentsByRef(yaml);
    return this.#generate(
      slos.map(({ definition }) => definition),
      file,
      'callboard',
      ({ slo, path, message }) =>
        `document ${positions.get(slo) ?? 0}, ${path}: ${message}`,
    );
  }

  #generate(
    definitions: SloDefinition[],
    file: RuleFileKind,
    name: string,
    describe: (problem: {
      slo: string;
      path: string;
      message: string;
    }) => string,
  ): RuleFile {
    const ruleFile = `${name}.rules.yaml`;
    const generated = generateRules(definitions, {
      baseUrl: this.#portalUrl,
      ruleFile,
    });
    if ('problems' in generated) {
      throw refusal(generated.problems.map(describe));
    }
    return file === 'rules'
      ? { name: ruleFile, text: generated.rules }
      : { name: `${name}.tests.yaml`, text: generated.tests };
  }
}

function refusal(problems: string[]): InputError {
  const told = problems.slice(0, MAX_PROBLEMS);
  const more = problems.length - told.length;
  return new InputError(
    `No rules can be generated. ${told.join('; ')}${
      more > 0 ? `; and ${more} more` : ''
    }`,
  );
}
