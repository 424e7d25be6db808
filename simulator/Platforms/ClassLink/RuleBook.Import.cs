using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

static partial class RuleBook
{
    public static readonly Rule ImportArchive = Catalogue["classlink/import/archive"];
    public static readonly Rule ImportManifest = Catalogue["classlink/import/manifest"];
    public static readonly Rule ImportManifestEntries = Catalogue["classlink/import/manifest-entries"];
    public static readonly Rule ImportFileMissing = Catalogue["classlink/import/file-missing"];
    public static readonly Rule ImportFilesBeyond = Catalogue["classlink/import/files-beyond"];
    public static readonly Rule ImportEncoding = Catalogue["classlink/import/encoding"];
    public static readonly Rule ImportHeader = Catalogue["classlink/import/header"];
    public static readonly Rule ImportRowWidth = Catalogue["classlink/import/row-width"];
    public static readonly Rule ImportQuoting = Catalogue["classlink/import/quoting"];
    public static readonly Rule ImportSourcedId = Catalogue["classlink/import/sourced-id"];
    public static readonly Rule ImportDuplicate = Catalogue["classlink/import/duplicate"];
    public static readonly Rule ImportBulkBlank = Catalogue["classlink/import/bulk-blank"];
    public static readonly Rule ImportDeltaLifecycle = Catalogue["classlink/import/delta-lifecycle"];
    public static readonly Rule ImportRequired = Catalogue["classlink/import/required"];
    public static readonly Rule ImportFormat = Catalogue["classlink/import/format"];
    public static readonly Rule ImportEnumeration = Catalogue["classlink/import/enumeration"];
    public static readonly Rule ImportList = Catalogue["classlink/import/list"];
    public static readonly Rule ImportReference = Catalogue["classlink/import/reference"];
    public static readonly Rule ImportRoleRows = Catalogue["classlink/import/role-rows"];
    public static readonly Rule ImportAllOrNothing = Catalogue["classlink/import/all-or-nothing"];
    public static readonly Rule ImportBulk = Catalogue["classlink/import/bulk"];
    public static readonly Rule ImportDelta = Catalogue["classlink/import/delta"];
    public static readonly Rule ImportUnchanged = Catalogue["classlink/import/unchanged"];
}
