using System.Globalization;
using System.Text.Json;
using Copydesk.LanguageServer.Protocol;
using Copydesk.LanguageServer.Transport;

namespace Copydesk.LanguageServer.Serving;

/// <summary>How far a work is, shown by the client under a token, from its making to its end.</summary>
internal sealed class WorkProgress
{
    private readonly Connection connection;
    private readonly JsonElement token;
    private int all;

    public WorkProgress(Connection connection, JsonElement token, string title)
    {
        this.connection = connection;
        this.token = token;
        Send(new ProgressValue("begin", Title: title, Percentage: 0));
    }

    /// <summary>Says how many drafts still wait.</summary>
    public void Say(int waiting)
    {
        all = Math.Max(all, waiting);
        if (waiting > 0)
            Send(new ProgressValue("report", Message: string.Create(CultureInfo.InvariantCulture, $"{all - waiting} of {all} drafts"), Percentage: (int)(100L * (all - waiting) / all)));
    }

    public void End() => Send(new ProgressValue("end"));

    private void Send(ProgressValue value) => connection.Notify("$/progress", new ProgressParams(token, value), ProtocolJson.Default.ProgressParams);
}
