using System.Globalization;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Sync;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Surface;

/// <summary>What can only be read: schools, enrolments, and how a district is linked.</summary>
static class DistrictCalls
{
    public static Reply Schools(Call call)
    {
        var table = ThisIsSchoolTables.Of(call.Transaction).Schools;
        return Paging.Answer(call, table.Count, table.Page, ThisIsSchoolJson.Default.School);
    }

    public static Reply Enrollments(Call call)
    {
        var table = ThisIsSchoolTables.Of(call.Transaction).Enrollments;
        return Paging.Answer(call, table.Count, table.Page, ThisIsSchoolJson.Default.Enrollment);
    }

    public static Reply Link(Call call)
    {
        var tables = ThisIsSchoolTables.Of(call.Transaction);
        var name = call.Request.QueryValue("district") ?? Districts.Default;
        if (tables.District(name) is not { } district)
            return ApiReply.Reject(call, Routes.Unknown($"There is no district '{name}'."));
        call.Decided(RuleBook.ApiRead);
        int Accounts(bool linked) =>
            tables.Accounts.CountWhere(ThisIsSchoolSchema.AccountsByLink, ThisIsSchoolSchema.LinkKey(district.Id, linked));
        return ApiReply.Written(json =>
        {
            json.WriteStartObject();
            json.WriteString("district", district.Name);
            json.WriteBoolean("synced", district.Synced);
            json.WriteBoolean("enabled", district.Enabled);
            if (district.NextSyncAt is { } at)
                json.WriteString("nextSyncAt", at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            else json.WriteNull("nextSyncAt");
            json.WriteNumber("linkedAccounts", Accounts(linked: true));
            json.WriteNumber("unlinkedAccounts", Accounts(linked: false));
            json.WriteEndObject();
        });
    }

    /// <summary>The district that a body names, or the default one.</summary>
    public static Decision<District> Of(Call call, ApiBody body)
    {
        if (body.OptionalText("district").Refuses(out var refused, out var named)) return refused;
        var name = named[0] ?? Districts.Default;
        return ThisIsSchoolTables.Of(call.Transaction).District(name) is { } district
            ? district
            : ApiBody.Invalid($"There is no district '{name}'.");
    }
}
