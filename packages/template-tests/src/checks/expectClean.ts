import { Tool, ToolName, TOOLS } from '../tools';

const all: Array<[string, Tool]> = Object.entries(TOOLS);

/** Runs all tools on a folder. Those of `must` have to find something to look at, or to be missing on this machine. */
export async function expectClean(folder: string, must: ToolName[] = []) {
  const problems: Record<string, string[]> = {};
  const idle: string[] = [];
  const results = await Promise.all(
    all.map(async ([name, tool]) => ({ name, ...(await tool(folder)) })),
  );
  for (const { name, ...result } of results) {
    if (result.problems.length > 0) problems[name] = result.problems;
    if (result.checked.length === 0 && !result.skipped) idle.push(name);
  }
  expect(problems).toEqual({});
  expect(must.filter(name => idle.includes(name))).toEqual([]);
}
