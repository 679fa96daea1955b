using System.Globalization;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer.Serving;

/// <summary>Shows how far the reading of a folder is, where that takes long enough to be seen and the client can show it.</summary>
internal sealed class ReadingProgress(Connection connection, bool isShown)
{
    /// <summary>Fewer drafts are read before anybody looks.</summary>
    private const int Few = 200;

    private int works;
    private int all;
    private string? token;
    private bool isBegun;

    /// <summary>Called whenever some drafts have been read.</summary>
    public void Say(int waiting)
    {
        if (!isShown)
            return;
        if (token is null && waiting > Few)
        {
            all = waiting;
            var asked = token = "copydesk-reading-" + (++works).ToString(CultureInfo.InvariantCulture);
            connection.Ask("window/workDoneProgress/create", new ProgressToken(asked), ProtocolJson.Default.ProgressToken, answer => Begin(asked, answer));
        }

        if (token is null)
            return;
        if (waiting == 0)
        {
            if (isBegun)
                Send(new ProgressValue("end"));
            token = null;
            isBegun = false;
        }
        else if (isBegun)
        {
            all = Math.Max(all, waiting);
            Send(new ProgressValue("report", Message: string.Create(CultureInfo.InvariantCulture, $"{all - waiting} of {all} drafts"), Percentage: (int)(100L * (all - waiting) / all)));
        }
    }

    private void Begin(string asked, Message answer)
    {
        if (asked != token || answer.Error.ValueKind == System.Text.Json.JsonValueKind.Object)
            return;
        isBegun = true;
        Send(new ProgressValue("begin", Title: "Reading drafts", Percentage: 0));
    }

    private void Send(ProgressValue value) => connection.Notify("$/progress", new ProgressParams(token!, value), ProtocolJson.Default.ProgressParams);
}
