using System.Buffers;
using System.Text.Json;

namespace Simulators.ClassLink.Wire;

/// <summary>What a reference points to: the word in its <c>type</c>, and the collection in its <c>href</c>.</summary>
sealed class ReferenceKind
{
    /// <summary>What needs no percent-encoding in an address.</summary>
    public static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~");

    public static readonly ReferenceKind AcademicSession = new("academicSession", "academicSessions");
    public static readonly ReferenceKind Class = new("class", "classes");
    public static readonly ReferenceKind Course = new("course", "courses");
    public static readonly ReferenceKind Org = new("org", "orgs");
    public static readonly ReferenceKind User = new("user", "users");

    ReferenceKind(string type, string collection) => (Type, Collection) = (JsonEncodedText.Encode(type), collection);

    public JsonEncodedText Type { get; }

    public string Collection { get; }
}
