using System.Text.Json;
using Simulators.Cli.Check;

namespace Simulators.Cli.Tests.Check;

public sealed class JsonReportTests
{
    [Fact]
    public void Has_everything()
    {
        var report = Read(Reports.Mixed(), Reports.Anna, Reports.Hostile, Reports.Gone);
        Assert.Equal(
            """{"source":"/data/<district>","verdict":"1,235 records would be lost or skipped.","clean":false,"lost":1235,"import":{"version":"1.1","records":{"users":2,"classes":1,"orgs":0},"faultCount":0,"faults":[],"warnings":[{"file":"orgs.csv","text":"has <no> school"}]},"state":"succeeded","summary":{"users":{"created":1,"linked":0,"updated":0,"unchanged":0,"removed":0,"skipped":1},"classes":{"created":0,"linked":0,"updated":0,"unchanged":0,"removed":1234,"skipped":0}},"warnings":[{"rule":"thisisschool/shrink","text":"The roster would lose <half> of its classes."}],"records":[{"kind":"user","sourcedId":"s-1","name":"Anna Weiß","action":"created","rule":"thisisschool/user/created","reason":"No account has this e-mail address."},{"kind":"user","sourcedId":"g<1>","name":"<script>alert(\"1\")</script>\u001B[31m","action":"skipped","rule":"thisisschool/user/role","reason":"Role 'guardian' & others are not synced."},{"kind":"class","sourcedId":"c-9","name":"Français\nB","action":"removed","rule":"thisisschool/removal","reason":"It is no longer shared."}]}""",
            Compact(report));
    }

    [Fact]
    public void Has_every_record_however_many()
    {
        var many = Enumerable.Range(0, 12_345).Select(number => Reports.Gone with { SourcedId = $"c-{number}" });
        var records = Read(Reports.Mixed(12_345), many).GetProperty("records");
        Assert.Equal(12_345, records.GetArrayLength());
        Assert.Equal("c-12344", records[12_344].GetProperty("sourcedId").GetString());
    }

    [Fact]
    public void Has_faults_with_what_is_known_of_their_place() => Assert.Equal(
        """[{"file":"users.csv","row":7,"column":"role","value":"teecher","problem":"is no role of OneRoster 1.1"},{"file":"users.csv","row":1,"problem":"has the header <b>"},{"file":"manifest.csv","problem":"is missing"}]""",
        Compact(Read(Reports.Faulty).GetProperty("import").GetProperty("faults")));

    [Fact]
    public void Tells_of_a_failed_run()
    {
        var report = Read(Reports.Failed);
        Assert.Equal(("failed", "The provider answered 502."), (report.GetProperty("state").GetString(), report.GetProperty("reason").GetString()));
        Assert.False(report.GetProperty("clean").GetBoolean());
    }

    static JsonElement Read(CheckReport report, params IEnumerable<SyncRecord> records) =>
        JsonElement.Parse(Reports.Write(text => new JsonReport(text), report, records));

    static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static string Compact(JsonElement element) => JsonSerializer.Serialize(element, Readable);
}
