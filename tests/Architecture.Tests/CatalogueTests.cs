using System.Reflection;
using System.Text.RegularExpressions;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;

namespace Simulators.Architecture.Tests;

/// <summary>Rules, settings and errors: what the catalogues say and what the code does are the same.</summary>
public sealed class CatalogueTests
{
    /// <summary>
    /// Rules that nothing decides: they say what an answer looks like. Only those of level info may be here.
    /// </summary>
    static readonly string[] NeverDecide =
    [
        "classin/register/nickname-default",
        "classin/user/truncation",
        "classin/v1/envelope",
        "classin/v1/errno-type",
    ];

    public static TheoryData<string> Platforms => Repository.PlatformNames;

    /// <summary>A rule is as sure as its least sure part: what a source does not say is not documented.</summary>
    [Theory]
    [MemberData(nameof(Platforms))]
    public void No_rule_whose_source_leaves_something_open_is_called_documented(string platform) =>
        Findings.None(Repository.Named(platform).Rules.All
            .Where(rule => rule.Confidence == Confidence.Documented && rule.Source.Contains("not said", StringComparison.Ordinal))
            .Select(rule => $"{rule.Id}: {rule.Source}"));

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_rule_has_an_id_of_its_own_a_statement_and_a_source(string platform)
    {
        var rules = Repository.Named(platform).Rules.All;
        Assert.NotEmpty(rules);
        Assert.Equal(rules.Count, rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(rules, rule =>
        {
            Assert.Matches($"^{platform}/[a-z0-9-]+/[a-z0-9-]+$", rule.Id);
            Assert.EndsWith(".", rule.Statement, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(rule.Source), $"{rule.Id} has no source");
        });
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_rule_has_a_name_in_the_code_and_every_name_is_used(string platform)
    {
        var found = Repository.Named(platform);
        var fields = Repository.Static(found, "RuleBook")
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(Rule))
            .ToDictionary(field => field.Name, field => ((Rule)field.GetValue(null)!).Id);
        Assert.Equal(fields.Count, fields.Values.Distinct().Count());
        Findings.None(found.Rules.All.Select(rule => rule.Id).Except(fields.Values).Except(NeverDecide)
            .Select(id => $"{id} has no name in RuleBook"));
        var code = CodeOf(found, file => !Path.GetFileName(file).StartsWith("RuleBook", StringComparison.Ordinal));
        Findings.None(fields.Where(field => !Regex.IsMatch(code, $@"\bRuleBook\.{field.Key}\b"))
            .Select(field => $"RuleBook.{field.Key} ({field.Value}) decides nothing"));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Only_rules_that_inform_never_decide(string platform)
    {
        var rules = Repository.Named(platform).Rules;
        Assert.All(
            NeverDecide.Where(id => id.StartsWith($"{platform}/", StringComparison.Ordinal)),
            id => Assert.Equal(Level.Info, rules[id].Level));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Settings_and_rules_name_each_other(string platform)
    {
        var found = Repository.Named(platform);
        var rules = found.Rules.All.ToDictionary(rule => rule.Id);
        Assert.NotEmpty(found.Settings.All);
        Assert.All(found.Settings.All, setting =>
        {
            Assert.Matches("^[a-z][A-Za-z0-9]*$", setting.Name);
            Assert.EndsWith(".", setting.Meaning, StringComparison.Ordinal);
            Assert.NotEmpty(setting.Rules);
        });
        var unknownRules = found.Settings.All.SelectMany(setting => setting.Rules.Select(id => (setting.Name, id)))
            .Where(pair => !rules.ContainsKey(pair.id));
        Findings.None(unknownRules);
        var unknownSettings = found.Rules.All.Where(rule => rule.Setting is not null && found.Settings.Find(rule.Setting) is null);
        Findings.None(unknownSettings.Select(rule => $"{rule.Id}: {rule.Setting}"));
        var notGoverned = found.Rules.All.Where(rule => rule.Setting is not null
            && found.Settings.Find(rule.Setting)?.Rules.Contains(rule.Id) == false);
        Findings.None(notGoverned.Select(rule => $"{rule.Setting} does not name {rule.Id}"));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_setting_is_read_by_a_rule(string platform)
    {
        var found = Repository.Named(platform);
        var prefix = $"{Repository.FolderOf(found)}Settings";
        var names = Repository.Static(found, prefix).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(field => field.FieldType.IsSubclassOf(typeof(Setting)))
            .ToDictionary(field => field.Name, field => (Setting)field.GetValue(null)!);
        Assert.Equal(
            found.Settings.All.Select(setting => setting.Name).Order(StringComparer.Ordinal),
            names.Values.Select(setting => setting.Name).Order(StringComparer.Ordinal));
        var code = CodeOf(found, file => !Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal));
        Findings.None(names.Keys.Where(name => !Regex.IsMatch(code, $@"\b{prefix}\.{name}\b"))
            .Select(name => $"{prefix}.{name} is read by nothing"));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_error_is_given_by_the_code_or_says_why_not(string platform)
    {
        var found = Repository.Named(platform);
        var named = Repository.Static(found, "Errors")
            .GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Where(property => property.PropertyType == typeof(ErrorEntry))
            .ToDictionary(property => property.Name, property => ((ErrorEntry)property.GetValue(null)!).Code);
        Assert.Equal(named.Count, named.Values.Distinct().Count());
        Findings.None(found.Errors.All
            .Where(error => error.NotProduced is null && !named.ContainsValue(error.Code))
            .Select(error => $"{error.Code} has neither a name in Errors nor a reason why it is not produced"));
        Findings.None(found.Errors.All
            .Where(error => error.NotProduced is not null && named.ContainsValue(error.Code))
            .Select(error => $"{error.Code} has a name in Errors and a reason why it is not produced"));
        var code = CodeOf(found, file => !Path.GetFileName(file).StartsWith("Errors", StringComparison.Ordinal));
        Findings.None(named.Where(error => !Regex.IsMatch(code, $@"\bErrors\.{error.Key}\b"))
            .Select(error => $"Errors.{error.Key} ({error.Value}) is given by nothing: it needs a reason why it is not produced"));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_error_has_a_text_and_a_meaning(string platform)
    {
        var errors = Repository.Named(platform).Errors.All;
        Assert.Equal(errors.Count, errors.Select(error => error.Code).Distinct().Count());
        Assert.All(errors, error =>
        {
            Assert.False(string.IsNullOrWhiteSpace(error.Text), $"{error.Code} has no text");
            Assert.False(string.IsNullOrWhiteSpace(error.Meaning), $"{error.Code} has no meaning");
        });
    }

    [Fact]
    public void ClassIn_has_the_283_codes_of_its_documentation() =>
        Assert.Equal(283, Repository.Named("classin").Errors.All.Count);

    [Fact]
    public void Every_tag_of_a_feature_is_a_rule()
    {
        var rules = Repository.Platforms.SelectMany(platform => platform.Rules.All).Select(rule => rule.Id).ToHashSet();
        var features = Directory.GetFiles(Repository.PathOf("features"), "*.feature", SearchOption.AllDirectories);
        var tags = features.SelectMany(file => File.ReadLines(file)
            .Where(line => line.TrimStart().StartsWith('@'))
            .SelectMany(line => Regex.Matches(line, @"@([a-z]+/\S+)").Select(match => match.Groups[1].Value))
            .Select(tag => (File: Repository.Relative(file), Tag: tag))).ToList();
        Assert.NotEmpty(tags);
        Findings.None(tags.Where(tag => !rules.Contains(tag.Tag)));
    }

    static string CodeOf(Platform platform, Func<string, bool> which) =>
        string.Join('\n', Repository.Sources("simulator", "Platforms", Repository.FolderOf(platform)).Where(which).Select(File.ReadAllText));
}
