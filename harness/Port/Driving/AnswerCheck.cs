namespace Simulators.Port;

/// <summary>Whether an answer has what its command calls for.</summary>
static class AnswerCheck
{
    /// <returns>What is wrong with it, or null.</returns>
    public static string? ProblemOf(IntegrationCommand command, IntegrationAnswer answer)
    {
        if (!answer.Ok) return answer.Message is { Length: > 0 } ? null : "\"ok\" is false and no \"message\" says why";
        return command switch
        {
            Describe => ProblemOf(answer),
            ProvisionUser => ProblemOf(answer.Outcome, answer.UserId, answer.Error, answer.Message),
            ProvisionUsers order => ProblemOf(order.Items.Select(item => item.Person.ExternalId), answer),
            Enroll order => ProblemOf(order.People, answer),
            ScheduleClass => answer.Outcome is null ? Missing("outcome")
                : Succeeded(answer.Outcome) && string.IsNullOrEmpty(answer.ClassId) ? Missing("classId") : null,
            SaveGroup => answer.Outcome is null ? Missing("outcome")
                : Succeeded(answer.Outcome) && string.IsNullOrEmpty(answer.GroupId) ? Missing("groupId") : null,
            SyncRoster => answer.Outcome is null ? Missing("outcome") : null,
            ListGroups => answer.Groups is null ? Missing("groups") : null,
            WebhookUrl => !Uri.TryCreate(answer.Url, UriKind.Absolute, out _) ? "\"url\" is no absolute URL" : null,
            ClassState order => answer.Class is { } known && known.ClassId != order.ClassId
                ? $"\"class\" is {known.ClassId}, and asked for was {order.ClassId}"
                : null,
            Reconcile => answer.Differences is null ? Missing("differences") : null,
            _ => null,
        };
    }

    static bool Succeeded(Outcome? outcome) => outcome is Outcome.Created or Outcome.Existing or Outcome.Updated;

    static string? ProblemOf(IntegrationAnswer description)
    {
        if (string.IsNullOrWhiteSpace(description.Name)) return Missing("name");
        if (description.Commands is not { } commands) return Missing("commands");
        if (description.Platforms is null) return Missing("platforms");
        var unknown = commands.FirstOrDefault(name => !CommandNames.All.Contains(name));
        return unknown is null ? null : $"\"commands\" lists '{unknown}'; there are {string.Join(", ", CommandNames.All)}";
    }

    static string? ProblemOf(IEnumerable<string> asked, IntegrationAnswer answer)
    {
        if (answer.Items is not { } items) return Missing("items");
        var people = asked.ToList();
        if (!people.SequenceEqual(items.Select(item => item.ExternalId)))
            return $"\"items\" has not one entry for each of the {people.Count} people, in the order asked";
        return items.Select(item => (item, problem: ProblemOf(item.Outcome, "in a list", item.Error, item.Message)))
            .Where(pair => pair.problem is not null)
            .Select(pair => $"item '{pair.item.ExternalId}': {pair.problem}")
            .FirstOrDefault();
    }

    static string? ProblemOf(Outcome? outcome, string? userId, string? error, string? message) => outcome switch
    {
        null => Missing("outcome"),
        Outcome.Rejected or Outcome.Unknown when string.IsNullOrEmpty(error) && string.IsNullOrEmpty(message) =>
            "neither \"error\" nor \"message\" says why",
        // Not every platform tells the number of somebody who is there already.
        Outcome.Created => string.IsNullOrEmpty(userId) ? Missing("userId") : null,
        _ => null,
    };

    static string Missing(string member) => $"\"{member}\" is missing";
}
