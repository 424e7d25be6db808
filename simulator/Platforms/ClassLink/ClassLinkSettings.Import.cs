using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

static partial class ClassLinkSettings
{
    public static readonly Number ImportMostMegabytes = new(
        "importMostMegabytes", 4096, 1, 65536,
        "How many megabytes an imported archive may have, unpacked.",
        "classlink/import/archive");

    public static readonly Choice ImportManifestEntries = new(
        "importManifestEntries", ["required", "optional"],
        "Whether the manifest must have an entry for each rostering file, or one without counts as absent.",
        "classlink/import/manifest-entries");

    public static readonly Choice ImportSourcedIds = new(
        "importSourcedIds", ["any", "plain"],
        "Whether a sourcedId may have any characters, or only ASCII letters and digits and . - _ / @.",
        "classlink/import/sourced-id");

    public static readonly Choice ImportUnknownDeletion = new(
        "importUnknownDeletion", ["ignored", "refused"],
        "What a delta row with the status tobedeleted does whose record is not there.",
        "classlink/import/delta");

    public static readonly IReadOnlyList<Setting> OfImport =
    [
        ImportMostMegabytes,
        ImportManifestEntries,
        ImportSourcedIds,
        ImportUnknownDeletion,
    ];
}
