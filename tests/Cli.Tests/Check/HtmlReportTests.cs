using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulators.Cli.Check;

namespace Simulators.Cli.Tests.Check;

public sealed partial class HtmlReportTests
{
    [Fact]
    public void What_comes_from_outside_is_text_and_never_markup()
    {
        var page = Write(Reports.Mixed(), Reports.Anna, Reports.Hostile, Reports.Gone);
        Assert.Contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("/data/&lt;district&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<p>orgs.csv: has &lt;no&gt; school</p>", page, StringComparison.Ordinal);
        Assert.Contains("lose &lt;half&gt; of", page, StringComparison.Ordinal);
        Assert.Single(ScriptTag().Matches(page));
    }

    [Fact]
    public void The_page_needs_nothing_but_itself()
    {
        var page = Write(Reports.Mixed(), Reports.Anna);
        Assert.DoesNotMatch("(?i)(src|href|action)=\"|url\\(|@import|https?:|fetch\\(|XMLHttp|import\\(", page.Replace("data-action=\"", "", StringComparison.Ordinal));
    }

    /// <summary>A browser runs a script under this policy only when the hash is right; this is that check.</summary>
    [Fact]
    public void The_policy_lets_exactly_its_own_style_and_script_through()
    {
        var page = Write(Reports.Mixed(), Reports.Anna);
        var policy = Policy().Match(page).Groups[1].Value;
        Assert.Equal($"default-src 'none'; style-src {HashOf(page, "style")}; script-src {HashOf(page, "script")}", policy);
    }

    [Fact]
    public void The_page_is_well_formed_and_its_tables_say_what_is_what()
    {
        var main = MainOf(Write(Reports.Mixed(), Reports.Anna, Reports.Hostile, Reports.Gone));
        var tables = main.Descendants("table").ToList();
        Assert.Equal(2, tables.Count);
        foreach (var table in tables)
        {
            var label = table.Attribute("aria-labelledby")!.Value;
            Assert.Single(main.Descendants("h2"), heading => heading.Attribute("id")?.Value == label);
            Assert.All(table.Element("thead")!.Descendants("th"), head => Assert.Equal("col", head.Attribute("scope")!.Value));
            Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Single(row.Elements("th"), head => head.Attribute("scope")!.Value == "row"));
            Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal(table.Descendants("th").Count(head => head.Attribute("scope")!.Value == "col"), row.Elements().Count()));
        }

        foreach (var field in main.Descendants().Where(element => element.Name.LocalName is "input" or "select"))
            Assert.Single(main.Descendants("label"), label => label.Attribute("for")!.Value == field.Attribute("id")!.Value);
        Assert.Equal("status", main.Elements("p").Single(text => text.Attribute("class")?.Value.StartsWith("verdict", StringComparison.Ordinal) == true).Attribute("role")!.Value);
    }

    [Fact]
    public void Each_record_is_a_row_with_its_fate()
    {
        var rows = MainOf(Write(Reports.Mixed(), Reports.Anna, Reports.Gone)).Descendants("tr").Where(row => row.Attribute("data-action") is not null).ToList();
        Assert.Equal(["created", "removed"], rows.Select(row => row.Attribute("data-action")!.Value));
        Assert.Equal(["user", "s-1", "Anna Weiß", "created", "No account has this e-mail address. thisisschool/user/created"], rows[0].Elements().Select(cell => cell.Value));
        Assert.Equal(["lost"], rows[1].Elements("td").Attributes("class").Select(attribute => attribute.Value));
    }

    [Fact]
    public void What_goes_well_gives_way_before_what_is_lost()
    {
        var fine = Enumerable.Repeat(Reports.Anna, HtmlReport.MostOthers + 7);
        var page = Write(Reports.Mixed(), [.. fine, Reports.Gone]);
        Assert.Contains("<p>7 records more: --format json has all of them.</p>", page, StringComparison.Ordinal);
        Assert.Contains("c-9", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_are_a_table()
    {
        var cells = MainOf(Write(Reports.Faulty)).Descendants("tbody").Single().Elements("tr").Select(row => string.Join('|', row.Elements().Select(cell => cell.Value)));
        Assert.Equal(
            ["users.csv|7|role|teecher|is no role of OneRoster 1.1", "users.csv|1|||has the header <b>", "manifest.csv||||is missing"],
            cells);
        Assert.Contains("<p>1,000 faults more; mend these first.</p>", Write(Reports.Faulty), StringComparison.Ordinal);
    }

    [Fact]
    public void The_verdict_is_plain()
    {
        Assert.Contains("<p class=\"verdict clean\" role=\"status\">Nothing would be lost or skipped.</p>", Write(Reports.Clean), StringComparison.Ordinal);
        Assert.Contains("<p class=\"verdict\" role=\"status\">The sync would fail: The provider answered 502.</p>", Write(Reports.Failed), StringComparison.Ordinal);
    }

    static string Write(CheckReport report, params IEnumerable<SyncRecord> records) =>
        Reports.Write(text => new HtmlReport(text), report, records);

    /// <summary>The main part as XML; the two habits of HTML that XML has not are undone first.</summary>
    static XElement MainOf(string page)
    {
        var main = page[page.IndexOf("<main>", StringComparison.Ordinal)..(page.IndexOf("</main>", StringComparison.Ordinal) + "</main>".Length)];
        main = main.Replace(" hidden>", " hidden=\"\">", StringComparison.Ordinal).Replace("autocomplete=\"off\">", "autocomplete=\"off\"/>", StringComparison.Ordinal);
        return XElement.Parse(new string([.. main.Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))]));
    }

    static string HashOf(string page, string element)
    {
        var text = Regex.Match(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
        Assert.NotEmpty(text);
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
    }

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("(?i)<script")]
    private static partial Regex ScriptTag();
}
