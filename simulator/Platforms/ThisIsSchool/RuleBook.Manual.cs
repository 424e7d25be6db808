using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

static partial class RuleBook
{
    public static readonly Rule NoEdits = Catalogue["thisisschool/manual/edits"];
    public static readonly Rule NoCustomClasses = Catalogue["thisisschool/manual/custom-classes"];
    public static readonly Rule BeforeSync = Catalogue["thisisschool/manual/before-first-sync"];
    public static readonly Rule Assignments = Catalogue["thisisschool/manual/assignments"];
    public static readonly Rule ApiAddress = Catalogue["thisisschool/api/address"];
    public static readonly Rule ApiBody = Catalogue["thisisschool/api/body"];
    public static readonly Rule ApiFields = Catalogue["thisisschool/api/fields"];
    public static readonly Rule ApiPage = Catalogue["thisisschool/api/page"];
    public static readonly Rule ApiRead = Catalogue["thisisschool/api/read"];
}
