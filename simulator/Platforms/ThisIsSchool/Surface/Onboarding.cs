using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Kernel.Platforms;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Sync;

namespace Simulators.ThisIsSchool.Surface;

/// <summary>What a district arranges with the vendor by e-mail [seed 002, steps for beginning rostering].</summary>
static class Onboarding
{
    static readonly TimeSpan Notice = TimeSpan.FromDays(14);

    public static readonly IReadOnlyList<DashboardAction> Actions =
    [
        new("enable",
            "Enables the sync: {district?, at? (the first one, else in 24 hours), url?, version?, clientId?, clientSecret?}.",
            Enable),
        new("disable", "Disables it: {district?}.", Disable),
        new("reset", "The full data reset before rostering begins: {district?}.", Reset),
        new("purchase", "Purchases access for a school: {school (its name), district?}.", Purchase),
        new("cancelPurchase", "Takes that back: {school, district?}.", CancelPurchase),
    ];

    static JsonObject Enable(PlatformContext context, JsonElement body)
    {
        var order = SyncOrder.Read(body);
        var tables = ThisIsSchoolTables.Of(context.Transaction);
        var at = Members.Moment(body, "at") ?? context.Now + SyncErrand.Every;
        if (at < context.Now) throw new ArgumentException("at lies in the past.");
        var warnings = new JsonArray();
        context.Instance.Coverage.Count(RuleBook.NoticeGiven);
        if (at - context.Now < Notice)
        {
            var text = $"The sync is to begin {at:yyyy-MM-dd}; This is School asks for at least two weeks' notice.";
            context.Instance.Coverage.Count(RuleBook.ShortNotice);
            if (context.Get(ThisIsSchoolSettings.Notice) == "refuse") throw new ArgumentException(text);
            warnings.Add((JsonNode)new JsonObject { ["rule"] = RuleBook.NoticeGiven.Id, ["text"] = text });
        }

        var known = Districts.Have(tables, order.District);
        var district = known with
        {
            Enabled = true,
            NextSyncAt = at,
            Url = order.Url ?? known.Url,
            Version = order.Version ?? known.Version,
            ClientId = order.ClientId ?? known.ClientId,
            ClientSecret = order.ClientSecret ?? known.ClientSecret,
        };
        if (district.Url is not null && (district.ClientId is null || district.ClientSecret is null))
            throw new ArgumentException("url needs clientId and clientSecret: the credentials of that provider.");
        tables.Districts.Update(district);
        context.Schedule(at, SyncErrand.Due, district.Id);
        var answer = Shown(district);
        answer["warnings"] = warnings;
        return answer;
    }

    static JsonObject Disable(PlatformContext context, JsonElement body)
    {
        var district = DistrictOf(context, body) with { Enabled = false, NextSyncAt = null };
        ThisIsSchoolTables.Of(context.Transaction).Districts.Update(district);
        return Shown(district);
    }

    /// <summary>Removes everything; accounts wait, inactive, for a sync to reactivate those that match exactly.</summary>
    static JsonObject Reset(PlatformContext context, JsonElement body)
    {
        var tables = ThisIsSchoolTables.Of(context.Transaction);
        var district = DistrictOf(context, body);
        var classes = tables.Classes.Where(ThisIsSchoolSchema.ClassesByDistrict, district.Id).ToDictionary(one => one.Id);
        foreach (var row in ThisIsSchoolTables.All(tables.Enrollments).Where(row => classes.ContainsKey(row.ClassId)).ToList())
            tables.Enrollments.Delete(row.Key);
        foreach (var id in classes.Keys)
        {
            foreach (var work in tables.Assignments.Where(ThisIsSchoolSchema.AssignmentsByClass, id))
                tables.Assignments.Delete(work.Id);
            tables.Classes.Delete(id);
        }

        foreach (var school in tables.Schools.Where(ThisIsSchoolSchema.SchoolsByDistrict, district.Id))
        {
            if (school.Purchased) tables.Schools.Update(school with { SourcedId = null });
            else tables.Schools.Delete(school.Id);
        }

        var accounts = tables.AccountsOf(district.Id, linked: true)
            .Concat(tables.AccountsOf(district.Id, linked: false)).ToList();
        foreach (var account in accounts) tables.Accounts.Update(account with { SourcedId = null, Schools = [], Active = false });
        tables.Districts.Update(district with { Synced = false, Generation = district.Generation + 1 });
        context.Instance.Coverage.Count(RuleBook.Reset);
        return new JsonObject { ["district"] = district.Name, ["accounts"] = accounts.Count, ["classes"] = classes.Count };
    }

    static JsonObject Purchase(PlatformContext context, JsonElement body) => SetPurchased(context, body, purchased: true);

    static JsonObject CancelPurchase(PlatformContext context, JsonElement body) => SetPurchased(context, body, purchased: false);

    static JsonObject SetPurchased(PlatformContext context, JsonElement body, bool purchased)
    {
        var tables = ThisIsSchoolTables.Of(context.Transaction);
        var name = Members.Text(body, "school") ?? throw new ArgumentException("school is missing: the name of the school.");
        var district = Districts.Have(tables, Members.Text(body, "district") ?? Districts.Default);
        var school = tables.Schools.Where(ThisIsSchoolSchema.SchoolsByDistrict, district.Id)
            .FirstOrDefault(one => one.Name == name);
        if (school is null && !purchased) throw new ArgumentException($"The district has no school '{name}'.");
        if (school is null)
        {
            school = new School(tables.NextId(ThisIsSchoolSchema.NextSchool), district.Id, null, name, purchased);
            tables.Schools.Insert(school);
        }
        else
        {
            tables.Schools.Update(school = school with { Purchased = purchased });
        }

        return new JsonObject { ["id"] = school.Id, ["school"] = name, ["purchased"] = purchased };
    }

    static District DistrictOf(PlatformContext context, JsonElement body)
    {
        var name = Members.Text(body, "district") ?? Districts.Default;
        return ThisIsSchoolTables.Of(context.Transaction).District(name)
            ?? throw new ArgumentException($"There is no district '{name}'.");
    }

    static JsonObject Shown(District district) => new()
    {
        ["district"] = district.Name,
        ["enabled"] = district.Enabled,
        ["nextSyncAt"] = district.NextSyncAt?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
    };
}
