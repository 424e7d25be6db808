using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;
using Simulators.StudentGroups.Rules;
using Simulators.StudentGroups.State;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>students [wiki api1:student:student, api2:student:students; API DOC v1.3].</summary>
static class StudentCalls
{
    static readonly Listing<Student> Lists = new(student => student.Id,
    [
        new("id", (left, right) => left.Id.CompareTo(right.Id)),
        new("uid", (left, right) => string.CompareOrdinal(left.Uid ?? "", right.Uid ?? ""),
            (table, offset, limit) => table.Page(StudentGroupsSchema.StudentsByUid, offset, limit)),
        new("student_group_id", (left, right) => (left.StudentGroupId ?? 0).CompareTo(right.StudentGroupId ?? 0),
            (table, offset, limit) => table.Page(StudentGroupsSchema.StudentsByGroup, offset, limit)),
        new("created_at", (left, right) => left.CreatedAt.CompareTo(right.CreatedAt),
            (table, offset, limit) => table.Page(StudentGroupsSchema.StudentsByCreation, offset, limit)),
        new("updated_at", (left, right) => left.UpdatedAt.CompareTo(right.UpdatedAt),
            (table, offset, limit) => table.Page(StudentGroupsSchema.StudentsByUpdate, offset, limit)),
        new("active", (left, right) => left.Active.CompareTo(right.Active)),
        new("last_activity", (left, right) => Nullable.Compare(left.LastActivity, right.LastActivity)),
    ]);

    public static readonly ResourceOperations Operations = new(
        Routes.Of("students.list", List),
        Routes.Of("students.create", Create),
        Routes.Of("students.one", One),
        Routes.Of("students.edit", Edit),
        Routes.Of("students.delete", Delete),
        ListResults: Routes.Of("students.results", ResultCalls.OfStudent),
        RecordResult: Routes.Of("students.results.create", ResultCalls.Record));

    static Reply List(ApiCall call)
    {
        if (Parents.Filter(call, Field.StudentGroupId).Refuses(out var refused, out var group)
            || RowsOf(call, group.Value).Refuses(out refused, out var rows))
            return call.Reject(refused);
        return Answers.List(call, Lists.Read(call, rows), Reader(call));
    }

    static Reply Create(ApiCall call)
    {
        if (Draft(call, null).Refuses(out var refused, out var draft)) return call.Reject(refused);
        var student = draft with { Id = call.Tables.NextId(StudentGroupsSchema.NextStudent) };
        call.Tables.Students.Insert(student);
        call.Decided(RuleBook.StudentCreate);
        return call.Answer(student, StudentJson.WriteNested);
    }

    static Reply One(ApiCall call)
    {
        var asArray = call.Get(StudentGroupsSettings.StudentById) == "array";
        if (call.Tables.Students.Find(call.Address.Id) is { } student)
        {
            call.Decided(RuleBook.StudentById);
            return asArray ? call.AnswerArray([student], Reader(call)) : call.Answer(student, Reader(call));
        }

        if (call.Get(StudentGroupsSettings.UnknownStudent) == "404")
            return call.Reject(Refusals.NoSuch("student", call.Address.Id) with { Rule = RuleBook.StudentUnknown });
        call.Decided(RuleBook.StudentUnknown);
        return call.AnswerArray<Student>([], StudentJson.WriteFlat);
    }

    static Reply Edit(ApiCall call)
    {
        if (Find(call).Refuses(out var refused, out var student)
            || Draft(call, student).Refuses(out refused, out var after))
            return call.Reject(refused);
        if (call.Sent.Has(Field.Active)) call.Decided(RuleBook.Active);
        if (call.Sent.CivilProfile is not null || call.Sent.LearningProfile is not null) call.Decided(RuleBook.ProfileMerge);
        var touched = after with { UpdatedAt = call.Now };
        return call.Answer(Answers.Edited(call, call.Tables.Students, student, after, touched), StudentJson.WriteNested);
    }

    static Reply Delete(ApiCall call)
    {
        if (Find(call).Refuses(out var refused, out var student)) return call.Reject(refused);
        Deletion.Student(call, student.Id);
        return Answers.Deleted(call, student, StudentJson.WriteNested);
    }

    /// <summary>The student as the call wants it: a new one without an id, or the former one with what was sent.</summary>
    static Decision<Student> Draft(ApiCall call, Student? before)
    {
        var sent = call.Sent;
        var former = before?.CivilProfile ?? CivilProfile.Empty;
        if (Parents.Group(call, before?.StudentGroupId).Refuses(out var refused, out var group)
            || StudentRules.Uid(call.Tables, sent[Field.Uid], before, call.IsV2).Refuses(out refused, out var uid)
            || StudentRules.Active(sent[Field.Active], before?.Active ?? true).Refuses(out refused, out var active)
            || StudentRules.CivilProfile(sent[Field.CivilProfile], sent.CivilProfile, former, NeedsName(call, before))
                .Refuses(out refused, out var profile)
            || StudentRules.ForgettingParameters(sent[Field.LearningProfile], sent.LearningProfile, before?.ForgettingParameters)
                .Refuses(out refused, out var forgetting))
            return refused;
        var draft = before ?? new Student(0, null, null, true, null, former, null, 0, 0, call.Now, call.Now);
        return draft with
        {
            StudentGroupId = group.Value,
            Uid = uid.Value,
            Active = active,
            CivilProfile = profile,
            ForgettingParameters = forgetting.Value,
        };
    }

    /// <summary>Does the setting ask for a name in the civil profile of this call?</summary>
    static bool NeedsName(ApiCall call, Student? before) =>
        !call.IsV2 && before is null && call.Get(StudentGroupsSettings.CivilProfileName) switch
        {
            "inProfile" => call.Sent.CivilProfile is not null,
            "always" => true,
            _ => false,
        };

    /// <summary>The rows that the call's filters leave.</summary>
    static Decision<Rows<Student>> RowsOf(ApiCall call, long? group)
    {
        var table = call.Tables.Students;
        var uid = call.Sent[Field.Uid];
        if (!uid.IsAbsent && !uid.IsBlank)
        {
            if (!uid.TryText(out var wanted))
                return new Rejection(Errors.WrongType, RuleBook.Types, "The uid to filter by is a text.");
            call.Decided(RuleBook.ListFilter);
            var found = table.Find(StudentGroupsSchema.StudentByUid, wanted);
            var fits = found is not null && (group is null || (found.StudentGroupId ?? 0) == group);
            return Rows<Student>.Of(fits ? [found!] : []);
        }

        return group is not { } id
            ? Rows<Student>.Of(table)
            : new Rows<Student>(
                table.CountWhere(StudentGroupsSchema.StudentsByGroup, id),
                (offset, limit) => table.Where(StudentGroupsSchema.StudentsByGroup, id, offset, limit));
    }

    /// <summary>How students are written when they are read: flat in v1, by the default reading.</summary>
    static Action<System.Text.Json.Utf8JsonWriter, Student, View> Reader(ApiCall call)
    {
        if (call.IsV2) return StudentJson.WriteNested;
        call.Decided(RuleBook.FlatRead);
        return call.Get(StudentGroupsSettings.V1StudentRead) == "flat" ? StudentJson.WriteFlat : StudentJson.WriteNested;
    }

    static Decision<Student> Find(ApiCall call) =>
        call.Tables.Students.Find(call.Address.Id) is { } student ? student : Refusals.NoSuch("student", call.Address.Id);
}
