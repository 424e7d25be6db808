namespace Simulators.ClassLink.Import;

/// <summary>The settings that an import reads.</summary>
/// <param name="MostBytes">How long an archive may be, unpacked.</param>
/// <param name="EntriesRequired">Whether the manifest must name each rostering file.</param>
/// <param name="PlainIds">Whether a sourcedId has only the characters of version 1.2's CSV binding.</param>
/// <param name="UnknownDeletionRefused">Whether a delta must not delete what is not there.</param>
sealed record ImportOptions(long MostBytes, bool EntriesRequired, bool PlainIds, bool UnknownDeletionRefused)
{
    public static ImportOptions Of(Kernel.Rules.SettingValues settings) => new(
        settings.Get(ClassLinkSettings.ImportMostMegabytes) * 1024 * 1024,
        settings.Get(ClassLinkSettings.ImportManifestEntries) == "required",
        settings.Get(ClassLinkSettings.ImportSourcedIds) == "plain",
        settings.Get(ClassLinkSettings.ImportUnknownDeletion) == "refused");
}
