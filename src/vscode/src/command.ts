import * as path from "node:path";

/** What of a machine tells where a command is. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  isFile(path: string): boolean;
}

/** A command, or where it was looked for in vain. */
export type Found = { readonly command: string } | { readonly command?: undefined; readonly tried: readonly string[] };

/**
 * Finds the command: what the user has set, and nothing else where that is set; else `copydesk` on PATH, else among the
 * global .NET tools, which an editor that was not started from a shell has not on its PATH.
 */
export function findCommand(configured: string, machine: Machine): Found {
  const paths = machine.platform === "win32" ? path.win32 : path.posix;
  const wanted = configured.trim();
  const candidates = wanted === "" ? [...onPath("copydesk", machine, paths), ...amongTools(machine, paths)]
    : /[\\/]/.test(wanted) ? [withHome(wanted, machine, paths)]
    : onPath(wanted, machine, paths);
  const command = candidates.find(candidate => machine.isFile(candidate));
  return command === undefined ? { tried: candidates } : { command };
}

function onPath(name: string, machine: Machine, paths: path.PlatformPath): string[] {
  // Windows writes Path; its environment is asked in any case, a copy of it is not.
  const variable = machine.env["PATH"] ?? machine.env["Path"] ?? "";
  // A relative folder would be one of the workspace.
  const folders = variable.split(paths.delimiter).filter(folder => paths.isAbsolute(folder));
  return folders.map(folder => paths.join(folder, fileOf(name, machine)));
}

function amongTools(machine: Machine, paths: path.PlatformPath): string[] {
  const homes = [machine.env["DOTNET_CLI_HOME"], machine.home].filter(home => home !== undefined && home !== "");
  return homes.map(home => paths.join(home!, ".dotnet", "tools", fileOf("copydesk", machine)));
}

function withHome(wanted: string, machine: Machine, paths: path.PlatformPath): string {
  return /^~[\\/]/.test(wanted) ? paths.join(machine.home, wanted.slice(2)) : wanted;
}

function fileOf(name: string, machine: Machine): string {
  return machine.platform === "win32" && !/\.exe$/i.test(name) ? name + ".exe" : name;
}
