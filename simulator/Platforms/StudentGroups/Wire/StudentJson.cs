using System.Text.Json;
using Simulators.StudentGroups.State;

namespace Simulators.StudentGroups.Wire;

/// <summary>
/// Students: in v1 nested when they are made or edited and flat when they are read [API DOC v1.3], in v2 nested under
/// other names [wiki api2:student:students].
/// </summary>
static class StudentJson
{
    static readonly JsonEncodedText StudentGroupId = JsonEncodedText.Encode("student_group_id");
    static readonly JsonEncodedText Uid = JsonEncodedText.Encode("uid");
    static readonly JsonEncodedText Active = JsonEncodedText.Encode("active");

    /// <summary>The vendor's spelling in v1.</summary>
    static readonly JsonEncodedText LastActivty = JsonEncodedText.Encode("last_activty");

    static readonly JsonEncodedText LastActivity = JsonEncodedText.Encode("last_activity");

    public static void WriteNested(Utf8JsonWriter json, Student student, View view)
    {
        if (view.Version == ApiVersion.V2)
        {
            WriteV2(json, student, view);
            return;
        }

        json.WriteStartObject();
        WriteHead(json, student, view);
        json.WriteStartObject("civil_profile_attributes");
        WriteCivilProfile(json, student.CivilProfile);
        json.WriteEndObject();
        json.WriteStartObject("learning_profile_attributes");
        json.WriteString("forgetting_parameters", student.ForgettingParameters);
        json.WriteEndObject();
        view.WriteTimes(json, student.CreatedAt, student.UpdatedAt);
        json.WriteEndObject();
    }

    public static void WriteFlat(Utf8JsonWriter json, Student student, View view)
    {
        json.WriteStartObject();
        WriteHead(json, student, view);
        WriteCivilProfile(json, student.CivilProfile);
        json.WriteString("forgetting_parameters", student.ForgettingParameters);
        view.WriteTimes(json, student.CreatedAt, student.UpdatedAt);
        json.WriteEndObject();
    }

    static void WriteHead(Utf8JsonWriter json, Student student, View view)
    {
        json.WriteNumber(GroupJson.Id, student.Id);
        WriteGroup(json, student);
        json.WriteString(Uid, student.Uid);
        view.WriteOwner(json);
        json.WriteBoolean(Active, student.Active);
        view.WriteMoment(json, LastActivty, student.LastActivity);
    }

    static void WriteGroup(Utf8JsonWriter json, Student student)
    {
        if (student.StudentGroupId is { } group) json.WriteNumber(StudentGroupId, group);
        else json.WriteNull(StudentGroupId);
    }

    static void WriteCivilProfile(Utf8JsonWriter json, CivilProfile profile)
    {
        json.WriteString(GroupJson.Name, profile.Name);
        json.WriteString("sexe", profile.Sexe);
        json.WriteString("day_of_birth", profile.DayOfBirth);
        json.WriteString("place_of_birth", profile.PlaceOfBirth);
        json.WriteString("country_of_residence", profile.CountryOfResidence);
        json.WriteString("city_of_residence", profile.CityOfResidence);
    }

    static void WriteV2(Utf8JsonWriter json, Student student, View view)
    {
        json.WriteStartObject();
        json.WriteNumber(GroupJson.Id, student.Id);
        WriteGroup(json, student);
        view.WriteTimes(json, student.CreatedAt, student.UpdatedAt);
        json.WriteString(Uid, student.Uid);
        json.WriteBoolean(Active, student.Active);
        view.WriteMoment(json, LastActivity, student.LastActivity);
        json.WriteStartObject("learning_profile");

        // The vendor's engine computes it from reviews, which are not simulated; 1 is the mean of all students.
        json.WriteNumber("capacity", 1);
        json.WriteEndObject();
        json.WriteStartObject("civil_profile");

        // The gem's own specification reads the name back from here; the page shows student_infos alone.
        var others = student.CivilProfile with { StudentInfos = null };
        if (others != CivilProfile.Empty) WriteCivilProfile(json, others);
        json.WritePropertyName("student_infos");
        json.WriteRawValue(student.CivilProfile.StudentInfos ?? "{}", skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
