namespace Simulators.Kernel.Wire;

/// <summary>A request's body, read as a form.</summary>
/// <param name="Fields">Name and value in the order sent.</param>
/// <param name="Files">Uploaded files.</param>
/// <param name="Problem">What is wrong with the body, or null when it could be read.</param>
public sealed record Form(
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlyList<UploadedFile> Files,
    string? Problem = null)
{
    public static Form Empty { get; } = new([], []);

    /// <summary>The body could not be read as a form.</summary>
    public static Form Broken(string problem) => new([], [], problem);

    /// <summary>The value of a field, or null. Of several of one name the last counts, as in PHP.</summary>
    public string? this[string name]
    {
        get
        {
            for (var i = Fields.Count - 1; i >= 0; i--)
            {
                if (Fields[i].Key == name) return Fields[i].Value;
            }

            return null;
        }
    }

    public UploadedFile? File(string name) => Files.LastOrDefault(file => file.Name == name);
}
