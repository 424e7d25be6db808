namespace Simulators.ClassLink.Import;

/// <summary>What a cell of a column may hold.</summary>
enum CellKind
{
    Text,

    /// <summary>The record's own id.</summary>
    SourcedId,

    /// <summary>The id of a record of another file, or of the same.</summary>
    Reference,

    /// <summary>Several such ids, comma separated inside one cell.</summary>
    References,

    /// <summary>Several texts, comma separated inside one cell.</summary>
    List,

    /// <summary>A list of <c>{type:identifier}</c>.</summary>
    UserIds,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,

    /// <summary><c>yyyy-mm-dd</c>.</summary>
    Date,

    /// <summary><c>yyyy</c>.</summary>
    Year,

    /// <summary>Blank in bulk, <c>active</c> or <c>tobedeleted</c> in delta.</summary>
    Status,

    /// <summary>Blank in bulk, a UTC moment in delta.</summary>
    Modified,

    /// <summary>A text that no fault repeats.</summary>
    Secret,
}

/// <summary>A column of a file of the CSV binding.</summary>
/// <param name="Name">Its header, letter case and all.</param>
/// <param name="Kind">What its cells may hold.</param>
/// <param name="Required">Whether a cell may not be empty.</param>
/// <param name="Target">The file whose records a reference names.</param>
/// <param name="Words">The words of <see cref="CellKind.Word"/>.</param>
/// <param name="Extensible">Whether <c>ext:...</c> is a word too, as OneRoster 1.2 has it.</param>
sealed record CsvColumn(
    string Name,
    CellKind Kind = CellKind.Text,
    bool Required = false,
    CsvFile Target = default,
    IReadOnlyList<string>? Words = null,
    bool Extensible = false);

/// <summary>The rostering files, each after those that its records refer to.</summary>
enum CsvFile
{
    Orgs,
    AcademicSessions,
    Courses,
    Users,
    UserProfiles,
    Roles,
    Classes,
    Enrollments,
    Demographics,
}

/// <summary>A file of the CSV binding: its name without <c>.csv</c>, and its columns in their order.</summary>
sealed record CsvFormat(CsvFile File, string Name, IReadOnlyList<CsvColumn> Columns)
{
    public string FileName => $"{Name}.csv";

    public string ManifestEntry => $"file.{Name}";
}
