using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class ClassInSettings
{
    public static readonly Choice EmptyFolderList = new(
        "emptyFolderList", ["106", "object", "array"],
        "What getFolderList answers when the drive has no folder below its top folder: 106, or 1 with {} or [] as data.",
        "classin/cloud/no-folders");

    public static readonly Number FolderDepth = new(
        "folderDepth", 15, 1, 1000,
        "How many levels of folders may lie below the top folder (207).",
        "classin/cloud/folder-depth");

    public static readonly Number FoldersPerSchool = new(
        "foldersPerSchool", 5000, 1, 1_000_000,
        "How many folders a drive may have, the top folder not counted (208).",
        "classin/cloud/folder-count");

    public static readonly Number UploadLimitBytes = new(
        "uploadLimitBytes", 500L * 1024 * 1024, 1, 600L * 1024 * 1024,
        "How long an uploaded file may be, in bytes (211). The host itself reads no request longer than 600 MB.",
        "classin/cloud/upload-limit");

    public static readonly Number StorageBytes = new(
        "storageBytes", 1L << 50, 0, long.MaxValue,
        "How many bytes of files a drive holds (31000): a matter of the contract, so by default more than any test uploads.",
        "classin/cloud/storage");

    public static readonly Choice UploadSameName = new(
        "uploadSameName", ["numbered", "kept"],
        "What becomes of an uploaded file whose name the folder has: it gets a number, notes(1).pdf, or both keep the name.",
        "classin/cloud/upload-same-name");

    public static readonly IReadOnlyList<Setting> OfLibrary =
    [
        EmptyFolderList,
        FolderDepth,
        FoldersPerSchool,
        UploadLimitBytes,
        StorageBytes,
        UploadSameName,
    ];
}
