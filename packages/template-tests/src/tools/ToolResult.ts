/** What a tool says of a rendered folder. */
export interface ToolResult {
  tool: string;
  /** What was looked at: paths below the folder. */
  checked: string[];
  /** What the tool objects to, each with its path; empty where all is well. */
  problems: string[];
  /** Why the tool could not run; nothing was checked then. */
  skipped?: string;
}

/** A tool: looks at all files of the folder that are its own. */
export interface Tool {
  (folder: string): Promise<ToolResult>;
}

const told = new Set<string>();

/** The result of a tool that is not here, told aloud once. */
export function skip(tool: string, why: string): ToolResult {
  if (!told.has(tool)) {
    told.add(tool);
    process.stderr.write(`\nSKIPPED: ${tool}: ${why}\n`);
  }
  return { tool, checked: [], problems: [], skipped: why };
}
