using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

static partial class RuleBook
{
    public static readonly Rule StudentCreate = Catalogue["studentgroups/student/create"];
    public static readonly Rule StudentGroup = Catalogue["studentgroups/student/group"];
    public static readonly Rule UidUnique = Catalogue["studentgroups/student/uid-unique"];
    public static readonly Rule UidRequired = Catalogue["studentgroups/student/uid-required"];
    public static readonly Rule CivilProfileName = Catalogue["studentgroups/student/civil-profile-name"];
    public static readonly Rule Sexe = Catalogue["studentgroups/student/sexe"];
    public static readonly Rule TextLength = Catalogue["studentgroups/student/text-length"];
    public static readonly Rule Active = Catalogue["studentgroups/student/active"];
    public static readonly Rule Spellings = Catalogue["studentgroups/student/spellings"];
    public static readonly Rule StudentById = Catalogue["studentgroups/student/by-id"];
    public static readonly Rule StudentUnknown = Catalogue["studentgroups/student/unknown"];
    public static readonly Rule FlatRead = Catalogue["studentgroups/student/flat-read"];
    public static readonly Rule ProfileMerge = Catalogue["studentgroups/student/profile-merge"];
}
