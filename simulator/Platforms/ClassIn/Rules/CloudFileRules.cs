using System.Globalization;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Rules;

/// <summary>Which files the drive takes, and under which name [docs.eeo.cn cloud/uploadFile, cloud/renameFile].</summary>
static class CloudFileRules
{
    /// <summary>Names of folders and files are cut here [docs.eeo.cn appendix/rules].</summary>
    public const int LongestName = 128;

    const int LongestExtension = 20;
    const double Kilo = 1024;

    static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    /// <summary>The file to keep: 195 when none was sent, 211 when it is too long, 31000 when the drive is full.</summary>
    /// <param name="tables">The state.</param>
    /// <param name="school">Whose drive.</param>
    /// <param name="sent">The field Filedata, or null.</param>
    /// <param name="longest">The setting <c>uploadLimitBytes</c>.</param>
    /// <param name="storage">The setting <c>storageBytes</c>.</param>
    public static Decision<UploadedFile> Upload(ClassInTables tables, School school, UploadedFile? sent, long longest, long storage)
    {
        if (sent is null || NameOf(sent).Length == 0)
        {
            return new Rejection(
                Errors.NoFileChosen,
                RuleBook.CloudNoFile,
                "No file came: send it as the part Filedata of multipart/form-data, with a filename in its Content-Disposition.");
        }

        if (NameOf(sent).Contains('\0', StringComparison.Ordinal))
            return new Rejection(Errors.Parameters, RuleBook.Parameters, "The file's name has a NUL character.");
        if (sent.Length > longest)
            return new Rejection(Errors.FileTooLarge, RuleBook.CloudUploadLimit, $"The file has {sent.Length} bytes, and {longest} is the bound.");
        var used = tables.Files.Where(ClassInSchema.FilesBySchool, school.Key).Sum(file => file.Length);
        return used + sent.Length > storage
            ? new Rejection(Errors.StorageFull, RuleBook.CloudStorage, $"The drive holds {used} of {storage} bytes: the file's {sent.Length} do not fit.")
            : sent;
    }

    /// <summary>The name a file is kept under: what the sender calls it without the path, as PHP has it, and cut.</summary>
    public static string NameOf(UploadedFile sent) =>
        Texts.Truncate(sent.FileName[(sent.FileName.LastIndexOfAny(['/', '\\']) + 1)..], LongestName);

    /// <summary>The name with the first number behind it that no file of the folder has: <c>notes(1).pdf</c>.</summary>
    public static string Numbered(string name, IReadOnlySet<string> taken)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || name.Length - dot > LongestExtension) dot = name.Length;
        for (var number = 1; ; number++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $"({number}){name[dot..]}");
            var numbered = Texts.Truncate(name[..dot], LongestName - Texts.Length(end)) + end;
            if (!taken.Contains(numbered)) return numbered;
        }
    }

    /// <summary>Refuses a name that another file of the folder has (200). A file's own name passes: nothing changes.</summary>
    public static Rejection? NewName(ClassInTables tables, CloudFile file, string name) =>
        tables.Files.Where(ClassInSchema.FilesByFolder, file.FolderId)
            .FirstOrDefault(sister => sister.Name == name && sister.FileId != file.FileId) is { } sister
            ? new Rejection(Errors.FileNameExists, RuleBook.CloudFileName, $"The folder has a file of that name: {sister.FileId}.")
            : null;

    /// <summary>A length as the list shows it. Assumption: whole units of 1024, rounded to the nearest.</summary>
    public static string Size(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (Math.Round(size) >= Kilo && unit < Units.Length - 1) (size, unit) = (size / Kilo, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(size, MidpointRounding.AwayFromZero):0}{Units[unit]}");
    }
}
