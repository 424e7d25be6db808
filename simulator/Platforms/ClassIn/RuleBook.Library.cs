using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class RuleBook
{
    public static readonly Rule CloudTopFolder = Catalogue["classin/cloud/top-folder"];
    public static readonly Rule CloudFolderList = Catalogue["classin/cloud/folder-list"];
    public static readonly Rule CloudNoFolders = Catalogue["classin/cloud/no-folders"];
    public static readonly Rule CloudList = Catalogue["classin/cloud/list"];
    public static readonly Rule CloudFileSize = Catalogue["classin/cloud/file-size"];
    public static readonly Rule CloudFolderOfSchool = Catalogue["classin/cloud/folder-of-school"];
    public static readonly Rule CloudSystemFolder = Catalogue["classin/cloud/system-folder"];
    public static readonly Rule CloudCreate = Catalogue["classin/cloud/create-folder"];
    public static readonly Rule CloudFolderName = Catalogue["classin/cloud/folder-name-taken"];
    public static readonly Rule CloudFolderDepth = Catalogue["classin/cloud/folder-depth"];
    public static readonly Rule CloudFolderCount = Catalogue["classin/cloud/folder-count"];
    public static readonly Rule CloudNameCut = Catalogue["classin/cloud/name-cut"];
    public static readonly Rule CloudRename = Catalogue["classin/cloud/rename"];
    public static readonly Rule CloudDelete = Catalogue["classin/cloud/delete"];
    public static readonly Rule CloudUpload = Catalogue["classin/cloud/upload"];
    public static readonly Rule CloudUploadSameName = Catalogue["classin/cloud/upload-same-name"];
    public static readonly Rule CloudNoFile = Catalogue["classin/cloud/no-file"];
    public static readonly Rule CloudUploadLimit = Catalogue["classin/cloud/upload-limit"];
    public static readonly Rule CloudStorage = Catalogue["classin/cloud/storage"];
    public static readonly Rule CloudFileOfSchool = Catalogue["classin/cloud/file-of-school"];
    public static readonly Rule CloudFileName = Catalogue["classin/cloud/file-name-taken"];
}
