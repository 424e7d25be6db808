namespace Simulators.ClassLink.Wire;

/// <summary>What all answers of the rostering service have in common.</summary>
static class RosterReply
{
    public const string ContentType = "application/json; charset=utf-8";
}
