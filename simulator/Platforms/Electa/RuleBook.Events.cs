using Simulators.Kernel.Rules;

namespace Simulators.Electa;

static partial class RuleBook
{
    public static readonly Rule EventCreate = Catalogue["electa/event/create"];
    public static readonly Rule EventResult = Catalogue["electa/event/result"];
    public static readonly Rule EventDate = Catalogue["electa/event/date"];
    public static readonly Rule UtcNames = Catalogue["electa/event/utc-names"];
    public static readonly Rule TimeZone = Catalogue["electa/event/time-zone"];
    public static readonly Rule EventType = Catalogue["electa/event/type"];
    public static readonly Rule EventDuration = Catalogue["electa/event/duration"];
    public static readonly Rule EventRoom = Catalogue["electa/event/room"];
    public static readonly Rule EventPresenter = Catalogue["electa/event/presenter"];
    public static readonly Rule EventDescription = Catalogue["electa/event/description"];
    public static readonly Rule ListRange = Catalogue["electa/list/range"];
    public static readonly Rule ListFilters = Catalogue["electa/list/filters"];
    public static readonly Rule ListResult = Catalogue["electa/list/result"];
}
