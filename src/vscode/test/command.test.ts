import assert from "node:assert/strict";
import { test } from "node:test";
import { findCommand, type Machine } from "../src/command";

function linux(files: string[], env: Record<string, string> = {}): Machine {
  return { platform: "linux", env: { PATH: "/usr/local/bin:/usr/bin", ...env }, home: "/users/ada", isFile: path => files.includes(path) };
}

function windows(files: string[]): Machine {
  return { platform: "win32", env: { Path: "C:\\tools;C:\\bin" }, home: "C:\\Users\\ada", isFile: path => files.includes(path) };
}

test("the first on PATH is taken", () => {
  assert.deepEqual(findCommand("", linux(["/usr/bin/copydesk", "/usr/local/bin/copydesk"])), { command: "/usr/local/bin/copydesk" });
});

test("PATH goes before the .NET tools", () => {
  const machine = linux(["/usr/bin/copydesk", "/users/ada/.dotnet/tools/copydesk"]);
  assert.deepEqual(findCommand("", machine), { command: "/usr/bin/copydesk" });
});

test("a global .NET tool is found though it is not on PATH", () => {
  assert.deepEqual(findCommand("", linux(["/users/ada/.dotnet/tools/copydesk"])), { command: "/users/ada/.dotnet/tools/copydesk" });
});

test("DOTNET_CLI_HOME is where .NET tools are", () => {
  const machine = linux(["/srv/net/.dotnet/tools/copydesk"], { DOTNET_CLI_HOME: "/srv/net" });
  assert.deepEqual(findCommand("", machine), { command: "/srv/net/.dotnet/tools/copydesk" });
});

test("on Windows it is an exe", () => {
  assert.deepEqual(findCommand("", windows(["C:\\bin\\copydesk.exe"])), { command: "C:\\bin\\copydesk.exe" });
  assert.deepEqual(
    findCommand("", windows(["C:\\Users\\ada\\.dotnet\\tools\\copydesk.exe"])), { command: "C:\\Users\\ada\\.dotnet\\tools\\copydesk.exe" });
});

test("a path that is set is the only one", () => {
  const machine = linux(["/opt/copydesk", "/usr/bin/copydesk"]);
  assert.deepEqual(findCommand(" /opt/copydesk ", machine), { command: "/opt/copydesk" });
  assert.deepEqual(findCommand("/opt/other", machine), { tried: ["/opt/other"] });
});

test("a name that is set is looked for on PATH, such as dotnet", () => {
  assert.deepEqual(findCommand("dotnet", linux(["/usr/bin/dotnet", "/usr/bin/copydesk"])), { command: "/usr/bin/dotnet" });
  assert.deepEqual(findCommand("dotnet", linux(["/usr/bin/copydesk"])), { tried: ["/usr/local/bin/dotnet", "/usr/bin/dotnet"] });
});

test("~ is the user's home", () => {
  assert.deepEqual(findCommand("~/bin/copydesk", linux(["/users/ada/bin/copydesk"])), { command: "/users/ada/bin/copydesk" });
});

test("where there is none, it says where it looked", () => {
  assert.deepEqual(findCommand("", linux([])), {
    tried: ["/usr/local/bin/copydesk", "/usr/bin/copydesk", "/users/ada/.dotnet/tools/copydesk"],
  });
});

test("a relative folder on PATH, which a workspace could fill, is not looked into", () => {
  assert.deepEqual(findCommand("", linux(["bin/copydesk", "copydesk"], { PATH: "bin::." })), { tried: ["/users/ada/.dotnet/tools/copydesk"] });
});
