namespace Simulators.StudentGroups.Wire;

/// <summary>Which API.</summary>
enum ApiVersion
{
    V1,
    V2,
}

/// <summary>What an address is about.</summary>
enum Resource
{
    StudentGroups,
    StudentClusters,
    Students,
}

/// <summary>Which part of it.</summary>
enum Place
{
    Collection,
    One,
    Results,
}

/// <summary>
/// An address: <c>/v1/instances/{instance}/{resource}[/{id}[/results]]</c>. Empty segments count as none, for a client
/// in use writes <c>/student_groups//?token=</c> [moodle-mod_domoscio sdk/client.php].
/// </summary>
/// <param name="Version">v1 or v2.</param>
/// <param name="Companies">Of v1: the older <c>companies</c> instead of <c>instances</c>.</param>
/// <param name="Instance">Where in the path the instance's id is.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Place">All of it, one, or the results of one.</param>
/// <param name="Id">The id in the address; -1 when it is no number, which no row has.</param>
/// <param name="Untidy">Whether there were slashes too many.</param>
readonly record struct Address(
    ApiVersion Version,
    bool Companies,
    Range Instance,
    Resource Resource,
    Place Place,
    long Id,
    bool Untidy)
{
    const long NoRow = -1;

    /// <summary>Where the instance's id is, or false when the path is none of the API.</summary>
    public static bool TryFindInstance(string path, out Range instance)
    {
        var segments = new Segments(path);
        return TryHead(ref segments, out _, out _, out instance);
    }

    /// <summary>Takes a path apart; false when nothing of ours lies there.</summary>
    public static bool TryParse(string path, out Address address)
    {
        address = default;
        var segments = new Segments(path);
        if (!TryHead(ref segments, out var version, out var companies, out var instance)) return false;
        if (!segments.Next() || !TryResource(segments.Current, out var resource)) return false;
        var (place, id) = (Place.Collection, NoRow);
        if (segments.Next())
        {
            (place, id) = (Place.One, IdOf(segments.Current));
            if (segments.Next())
            {
                if (segments.Current is not "results" || resource == Resource.StudentClusters || segments.Next()) return false;
                place = Place.Results;
            }
        }

        address = new Address(version, companies, instance, resource, place, id, segments.Untidy);
        return true;
    }

    static bool TryHead(ref Segments segments, out ApiVersion version, out bool companies, out Range instance)
    {
        (version, companies, instance) = (default, false, default);
        if (!segments.Next()) return false;
        if (segments.Current is "v2") version = ApiVersion.V2;
        else if (segments.Current is not "v1") return false;
        if (!segments.Next()) return false;
        companies = version == ApiVersion.V1 && segments.Current is "companies";
        if (!companies && segments.Current is not "instances") return false;
        if (!segments.Next()) return false;
        instance = segments.Place;
        return true;
    }

    static bool TryResource(ReadOnlySpan<char> segment, out Resource resource)
    {
        resource = segment switch
        {
            "student_groups" => Resource.StudentGroups,
            "student_clusters" => Resource.StudentClusters,
            "students" => Resource.Students,
            _ => (Resource)(-1),
        };
        return resource >= 0;
    }

    static long IdOf(ReadOnlySpan<char> segment) => Ids.TryParse(segment, out var id) ? id : NoRow;

    /// <summary>The segments of a path that are not empty, one after the other.</summary>
    ref struct Segments(string path)
    {
        int _from;
        int _to;

        public readonly ReadOnlySpan<char> Current => path.AsSpan(_from, _to - _from);

        public readonly Range Place => _from.._to;

        /// <summary>Did it meet a slash that separates nothing?</summary>
        public bool Untidy { get; private set; }

        public bool Next()
        {
            _from = _to;
            while (_from < path.Length && path[_from] == '/') _from++;
            if (_from - _to > 1 || (_from == path.Length && _from > _to)) Untidy = true;
            if (_from == path.Length) return false;
            _to = path.IndexOf('/', _from);
            if (_to < 0) _to = path.Length;
            return true;
        }
    }
}
