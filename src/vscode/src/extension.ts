import * as fs from "node:fs";
import * as os from "node:os";
import { commands, Uri, window, workspace, type ExtensionContext, type OutputChannel } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { findCommand, type Machine } from "./command";

const install = "How to Install";
const setPath = "Set Its Path";

const machine: Machine = { platform: process.platform, env: process.env, home: os.homedir(), isFile };

let client: LanguageClient | undefined;

// One start or stop after the other, however fast they are asked for.
let last: Promise<void> = Promise.resolve();

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel("Copydesk");
  const restart = () => next(async () => {
    await stop();
    await start(context, log);
  });
  context.subscriptions.push(
    log,
    commands.registerCommand("copydesk.restart", restart),
    commands.registerCommand("copydesk.showLog", () => log.show()),
    workspace.onDidChangeConfiguration(async change => {
      if (["path", "arguments", "inlayHints"].some(name => change.affectsConfiguration("copydesk." + name)))
        await restart();
    }));
  await next(() => start(context, log));
}

export function deactivate(): Promise<void> {
  return next(stop);
}

function next(step: () => Promise<void>): Promise<void> {
  last = last.catch(() => undefined).then(step);
  return last;
}

async function start(context: ExtensionContext, log: OutputChannel): Promise<void> {
  const settings = workspace.getConfiguration("copydesk");
  const found = findCommand(settings.get("path", ""), machine);
  if (found.command === undefined) {
    log.appendLine(["The copydesk command is in none of these places:", ...found.tried].join("\n  "));
    void sayMissing(context);
    return;
  }

  const args = settings.get("arguments", ["lsp"]);
  log.appendLine(["Starting", found.command, ...args].join(" "));
  client = new LanguageClient("copydesk", "Copydesk", { command: found.command, args }, {
    documentSelector: [{ scheme: "file", language: "plaintext" }, { scheme: "file", language: "markdown" }],
    initializationOptions: { inlayHints: settings.get("inlayHints", false) },
    outputChannel: log,
    traceOutputChannel: log,
  });
  // It says itself what went wrong.
  await client.start().catch(() => undefined);
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  // One that never came up can't be stopped, and need not be.
  await running?.dispose().catch(() => undefined);
}

async function sayMissing(context: ExtensionContext): Promise<void> {
  const answer = await window.showErrorMessage("Copydesk needs the copydesk command, which is not where it was looked for.", install, setPath);
  if (answer === install)
    await commands.executeCommand("markdown.showPreview", Uri.joinPath(context.extensionUri, "README.md"));
  else if (answer === setPath)
    await commands.executeCommand("workbench.action.openSettings", "copydesk.path");
}

function isFile(path: string): boolean {
  try {
    return fs.statSync(path).isFile();
  } catch {
    return false;
  }
}
