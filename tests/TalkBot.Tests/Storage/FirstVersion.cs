namespace TalkBot.Tests.Storage;

/// <summary>What the first version left on people's disks: a row in each of its tables, and what it wrote as JSON, letter by letter.</summary>
internal static class FirstVersion
{
    public const string Migration = "20250301000000_Initial";

    public const string Incoming = """{"version":1,"value":{"key":{"platform":"Discord","place":"77","id":"1"},"conversation":{"platform":"Discord","space":"900","place":"77"},"author":{"id":"5","facts":{"spaceId":"900","channelId":"77","userId":"5","isMember":true,"roleIds":["1"],"managesSpace":null,"isGuest":null,"isExternal":null}},"intent":"Talk","text":"Who?","replyAddress":"a","receivedAt":"2025-02-18T11:00:00+00:00","isPrivate":false,"button":{"kind":"Helpful","answerId":"b","words":null}}}""";

    public const string Outgoing = """{"version":1,"value":{"id":"1","platform":"Slack","address":"a","payload":"p"}}""";

    public const string Turns = """{"version":1,"value":[{"speaker":"Person","text":"Who?"},{"speaker":"Bot","text":"He."}]}""";

    public const string Answer = """{"version":1,"value":{"question":"Who?","grounded":{"statements":[{"text":"He did.","speaker":"Rubio","citations":[1]}],"citations":[{"number":1,"excerpt":{"documentId":"a.txt","title":"A","source":"s","publishedAt":"2025-02-18","span":{"start":3,"length":7},"quote":"He did.","documentHash":"abc"}}],"provenance":{"composer":"extractive","index":{"generation":1,"documents":2,"passages":3},"quotationsFound":1,"quotationsChecked":1,"fallback":"ModelUnavailable","newestSource":"2025-02-18","statementsDropped":0},"disagreements":[{"first":{"statement":0,"speaker":"Rubio"},"second":{"statement":1,"speaker":null}}]}}}""";

    private const string Audit = """{"version":1,"value":{"platform":"Discord","spaceId":"900","userId":"5","action":"Status","denied":null,"before":null,"after":"generation 1","at":"2025-02-18T11:00:00+00:00"}}""";
    private const string AuditHash = "b573f95b02bf1955cb2f10acfa9f88385ac36f03ee73324ca758c911dbfb8d9d";
    private const string Reason = "\"Too long.\"";
    private const string Session = "{\"seq\":1}";
    private const long At = 638754732000000000;

    /// <summary>Writes the rows, by table.</summary>
    public static IReadOnlyDictionary<string, FormattableString> Rows { get; } = new Dictionary<string, FormattableString>
    {
        ["inbox"] = $"INSERT INTO inbox (platform, place, message_id, state, message, received_at) VALUES ('Discord', '77', '1', 'New', {Incoming}, {At})",
        ["outbox"] =
            $"INSERT INTO outbox (outgoing_id, platform, state, message, conversation_space, conversation_place, created_at) VALUES ('1', 'Slack', 'Sending', {Outgoing}, '900', '77', {At})",
        ["conversations"] = $"INSERT INTO conversations (platform, space, place, last_active_at, turns) VALUES ('Discord', '900', '77', {At}, {Turns})",
        ["answers"] = $"INSERT INTO answers (id, answered_at, answer) VALUES ('a1', {At}, {Answer})",
        ["feedback"] = $"INSERT INTO feedback (answer_id, platform, author_id, is_helpful, reason, given_at) VALUES ('a1', 'Discord', '5', {true}, {Reason}, {At})",
        ["audit"] = $"INSERT INTO audit (number, at, entry, previous_hash, hash) VALUES (1, {At}, {Audit}, '', {AuditHash})",
        ["sessions"] = $"INSERT INTO sessions (name, json) VALUES ('discord/0', {Session})",
    };
}
