import { parse } from '@cdktf/hcl2json';
import { RenderedTemplate } from '../harness';
import { evaluate, Scope } from './evaluate';

const FOLDER = 'modules/sizing';
/** What the module reads its table with. */
export const READ_TABLE = '${jsondecode(file("${path.module}/tiers.json"))}';

/** Blocks as hcl2json gives them: each kind by label, each block in a list. */
interface Sources {
  locals: [Record<string, string>];
  output: Record<string, [{ value: string }]>;
  variable: Record<
    string,
    [{ default?: string; validation: [{ condition: string }] }]
  >;
  run: Record<
    string,
    [
      {
        variables: [Record<string, string>];
        assert?: Array<{ condition: string; error_message: string }>;
        expect_failures?: string[];
      },
    ]
  >;
}

/** A module of Terraform that only looks up, with its tests. */
export interface SizingModule {
  sources: Sources;
  table: Scope;
}

/** Reads `modules/sizing`, whichever of its files a block stands in. */
export async function readSizingModule(
  rendered: RenderedTemplate,
): Promise<SizingModule> {
  const files = rendered.files.filter(
    file => file.startsWith(`${FOLDER}/`) && /\.(tf|hcl)$/.test(file),
  );
  const parsed = await Promise.all(
    files.map(file => parse(file, rendered.read(file))),
  );
  return {
    sources: Object.assign({}, ...parsed),
    table: JSON.parse(rendered.read(`${FOLDER}/tiers.json`)),
  };
}

/** Names of the variables whose validation refuses their value. */
export function refusedVariables(
  { sources: { variable } }: SizingModule,
  variables: Record<string, string>,
): string[] {
  return Object.entries(variable)
    .filter(
      ([
        name,
        [
          {
            default: value,
            validation: [rule],
          },
        ],
      ]) => {
        const scope = { var: { [name]: variables[name] ?? value } };
        return evaluate(rule.condition, scope) !== true;
      },
    )
    .map(([name]) => name);
}

/** What `terraform output` would say. */
export function outputsOf(
  { sources: { locals, output, variable }, table }: SizingModule,
  given: Record<string, string>,
): Record<string, unknown> {
  const defaults = Object.entries(variable).map(([name, [block]]) => [
    name,
    block.default,
  ]);
  const scope: Scope & { local: Scope } = {
    var: { ...Object.fromEntries(defaults), ...given },
    local: { table },
  };
  // Each may use those that are known: as often as there are some left.
  let open = Object.entries(locals[0]).filter(([name]) => name !== 'table');
  while (open.length > 0) {
    const ready = open.filter(([, expression]) =>
      [...expression.matchAll(/\blocal\.(\w+)/g)].every(
        ([, name]) => name !== undefined && name in scope.local,
      ),
    );
    if (ready.length === 0) throw new Error('locals go round in circles');
    for (const [name, expression] of ready) {
      scope.local[name] = evaluate(expression, scope);
    }
    open = open.filter(([name]) => !(name in scope.local));
  }
  return Object.fromEntries(
    Object.entries(output).map(([name, [{ value }]]) => [
      name,
      evaluate(value, scope),
    ]),
  );
}

/** What `terraform test` would complain of; nothing where all of the module's own tests pass. */
export function failuresOf(module: SizingModule): string[] {
  return Object.entries(module.sources.run).flatMap(([name, [run]]) => {
    const [variables] = run.variables;
    const refused = refusedVariables(module, variables);
    const expected = (run.expect_failures ?? []).map(
      reference => /var\.(\w+)/.exec(reference)?.[1],
    );
    if (JSON.stringify(refused) !== JSON.stringify(expected)) {
      return [`${name}: refused ${refused}, expected ${expected}`];
    }
    if (refused.length > 0) return [];
    const output = outputsOf(module, variables);
    return (run.assert ?? [])
      .filter(({ condition }) => evaluate(condition, { output }) !== true)
      .map(({ error_message: words }) => `${name}: ${words}`);
  });
}
