namespace Simulators.StudentGroups.Wire;

/// <summary>The parameters that mean something, by the vendor's names.</summary>
enum Field
{
    None,
    Name,
    StudentClusterId,
    StudentGroupId,
    Uid,
    Active,
    CivilProfile,
    LearningProfile,
    Sexe,
    DayOfBirth,
    PlaceOfBirth,
    CountryOfResidence,
    CityOfResidence,
    StudentInfos,
    ForgettingParameters,
    Value,
    Page,
    PerPage,
    SortBy,
    Token,
}

static class Fields
{
    /// <summary>No name that means something is longer than this, even if each character is written as an escape.</summary>
    public const int LongestName = 192;

    /// <summary>The parameter of that name. Names are case sensitive [API DOC v1.3 2.1.2].</summary>
    public static Field Of(ReadOnlySpan<char> name) => name switch
    {
        "name" => Field.Name,
        "student_cluster_id" => Field.StudentClusterId,
        "student_group_id" => Field.StudentGroupId,
        "uid" => Field.Uid,
        "active" => Field.Active,
        "civil_profile_attributes" => Field.CivilProfile,
        "learning_profile_attributes" => Field.LearningProfile,
        "sexe" => Field.Sexe,
        // The table of parameters says date, the examples and the clients day.
        "day_of_birth" or "date_of_birth" => Field.DayOfBirth,
        "place_of_birth" => Field.PlaceOfBirth,
        "country_of_residence" => Field.CountryOfResidence,
        "city_of_residence" => Field.CityOfResidence,
        "student_infos" => Field.StudentInfos,
        // The examples leave an a out.
        "forgetting_parameters" or "forgetting_parmeters" => Field.ForgettingParameters,
        "value" => Field.Value,
        "page" => Field.Page,
        "per_page" => Field.PerPage,
        "sort_by" => Field.SortBy,
        "token" => Field.Token,
        _ => Field.None,
    };

    /// <summary>Has the name a second spelling, and is this it?</summary>
    public static bool IsOtherSpelling(ReadOnlySpan<char> name) => name is "date_of_birth" or "forgetting_parmeters";
}
