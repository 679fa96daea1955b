// Drives `copydesk lsp` with the client library that Visual Studio Code uses:
// node client.js FOLDER COMMAND [ARGUMENT…]. The folder has a draft lighthouse.md. Prints what it sees, a line each.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import protocol from 'vscode-languageserver-protocol/node.js';

const {
  CodeActionRequest, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, DocumentDiagnosticRequest, ExitNotification, HoverRequest,
  InitializeRequest, InitializedNotification, RegistrationRequest, RenameRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
  WorkspaceDiagnosticRequest, createProtocolConnection,
} = protocol;

const [folder, command, ...args] = process.argv.slice(2);
const server = spawn(command, [...args, 'lsp'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
connection.onError(([error]) => { console.log(`error ${error.message}`); });
const registered = new Promise(resolve => connection.onRequest(RegistrationRequest.type, ({ registrations }) => { resolve(registrations); }));
connection.listen();

const uri = pathToFileURL(join(folder, 'lighthouse.md')).href;
const document = { uri };
let text = readFileSync(join(folder, 'lighthouse.md'), 'utf8');
let version = 1;

const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
  processId: process.pid,
  rootUri: pathToFileURL(folder).href,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }],
  capabilities: {
    general: { positionEncodings: ['utf-16'] },
    textDocument: { diagnostic: { dynamicRegistration: false }, rename: { prepareSupport: true } },
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  },
});
console.log(`encoding ${capabilities.positionEncoding}`);
await connection.sendNotification(InitializedNotification.type, {});
console.log(`registered ${(await registered).map(one => one.method).join(' ')}`);

await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'markdown', version, text } });
let items = await pull('opened');

// An edit as an editor sends it: one word typed at the end of the first line.
const line = text.indexOf('\n');
await change([{ range: { start: { line: 0, character: line }, end: { line: 0, character: line } }, text: ' again' }]);
items = await pull('edited');

const hover = await connection.sendRequest(HoverRequest.type, { textDocument: document, position: items[0].range.start });
console.log(`hover ${hover.contents.value.includes(items[0].code)}`);

const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument: document, range: items[0].range, context: { diagnostics: [items[0]] } });
const stet = actions.find(action => action.title.includes('stet'));
await apply(stet.edit);
await pull('let stand');

const rename = await connection.sendRequest(RenameRequest.type, { textDocument: document, position: positionOf('Ana Duarte'), newName: 'Ana Moreira' });
await apply(rename);
console.log(`renamed ${text.match(/Moreira/g).length} ${text.match(/Duarte/g) ?? 'none left'}`);

const all = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
console.log(`workspace ${all.items.length}`);
await connection.sendRequest(ShutdownRequest.type);
const exited = new Promise(resolve => server.on('exit', resolve));
await connection.sendNotification(ExitNotification.type);
console.log(`exit ${await exited}`);
connection.dispose();

async function pull(when) {
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: document });
  console.log(`${when} ${report.kind} ${report.items.map(item => item.code).join(' ')}`);
  return report.items;
}

async function change(contentChanges) {
  version++;
  for (const one of contentChanges)
    text = replace(text, one.range, one.text);
  await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
}

async function apply(edit) {
  const [{ edits }] = edit.documentChanges;
  await change(edits.toSorted((a, b) => offsetOf(b.range.start) - offsetOf(a.range.start)).map(({ range, newText }) => ({ range, text: newText })));
}

function replace(before, { start, end }, words) {
  return before.slice(0, offsetOf(start)) + words + before.slice(offsetOf(end));
}

function offsetOf({ line: row, character }) {
  return text.split('\n').slice(0, row).reduce((sum, one) => sum + one.length + 1, 0) + character;
}

function positionOf(words) {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1).length + 1 };
}
