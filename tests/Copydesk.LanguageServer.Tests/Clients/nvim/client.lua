-- Opens a draft in Neovim with its own client of the Language Server Protocol, shows what it shows, and applies a code action:
-- nvim --clean --headless -l is newer than some Neovims, so: nvim --clean --headless -c 'luafile client.lua' DRAFT
-- COPYDESK is the command, its words apart by spaces; EXPECTED says how many diagnostics are to come; the folder of work is the root.

local function say(words)
  io.stdout:write(words .. '\n')
end

local function codes(buffer)
  local all = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(all, string.format('%d:%d:%s', one.lnum + 1, one.col + 1, one.code or one.user_data.lsp.code))
  end
  table.sort(all)
  return table.concat(all, ' ')
end

local function await(what, condition)
  if not vim.wait(60000, condition, 20) then
    say('nothing came of: ' .. what)
    vim.cmd('cquit 1')
  end
end

local ok, fault = pcall(function()
  local buffer = vim.api.nvim_get_current_buf()
  local command = vim.split(vim.env.COPYDESK, ' ')
  table.insert(command, 'lsp')
  local id = vim.lsp.start_client({ name = 'copydesk', cmd = command, root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(buffer, id)
  local expected = tonumber(vim.env.EXPECTED)
  await('diagnostics', function() return #vim.diagnostic.get(buffer) == expected end)
  say('shown ' .. codes(buffer))

  local first = vim.diagnostic.get(buffer)[1]
  local diagnostic = first.user_data and first.user_data.lsp or {}
  local code = first.code or diagnostic.code
  local range = {
    start = { line = first.lnum, character = first.col },
    ['end'] = { line = first.end_lnum, character = first.end_col },
  }
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    range = range,
    context = { diagnostics = { { range = range, code = code, message = first.message } } },
  }, 60000)
  for _, action in ipairs(answers[id].result) do
    if action.title:find('stet') then
      say('action ' .. action.title)
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      await('the action', function() return #vim.diagnostic.get(buffer) == expected - 1 end)
      break
    end
  end
  say('left ' .. codes(buffer))
  vim.lsp.stop_client(id)
  await('the end of the server', function() return vim.lsp.client_is_stopped(id) end)
end)
if not ok then
  say('failed: ' .. tostring(fault))
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
