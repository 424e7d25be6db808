namespace Simulators.Cli.Tests.Conform;

/// <summary>
/// Integrations and features for them. The integrations are shell scripts, which every machine that tests run on has.
/// </summary>
static class Integrations
{
    /// <summary>The first needs provisionUser, the second a command that few offer.</summary>
    public const string Feature = """
        Feature: People
          @classin/register/new-account
          Scenario: Somebody new
            When the integration provisions "Ada" as a student at ClassIn
            Then it reports created
            And "Ada" exists once at ClassIn

          Scenario: Groups
            When the integration lists the groups of StudentGroups
            Then it reports 0 groups
        """;

    /// <summary>
    /// Says that it has made everybody, and makes nobody. What it says to its standard error first is more than a pipe holds: before
    /// the answer comes, the beginning of it has been read.
    /// </summary>
    public const string Liar =
        """echo "asked: $line" >&2; head -c 200000 /dev/zero | tr '\0' '.' >&2; printf '{"id":%s,"ok":true,"outcome":"created","userId":"1"}\n' "$id" """;

    /// <summary>Ends at the first order.</summary>
    public const string Mortal = "echo 'out of memory' >&2; exit 9";

    /// <param name="folder">Where the script goes.</param>
    /// <param name="order">What it does when it is told to do something: $line is the command, $id its id.</param>
    /// <returns>What <c>--integration</c> is given.</returns>
    public static string Script(this Folder folder, string order)
    {
        File.WriteAllText(folder["integration.sh"], """
            while read -r line; do
              id=$(printf '%s' "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
              case "$line" in
                *'"command":"describe"'*)
                  printf '{"id":%s,"ok":true,"name":"x 1","commands":["provisionUser"],"platforms":["classin"]}\n' "$id" ;;
                *'"command":"configure"'*) printf '{"id":%s,"ok":true}\n' "$id" ;;
                *) ORDER ;;
              esac
            done
            """.Replace("ORDER", order, StringComparison.Ordinal));
        return $"stdio:sh '{folder["integration.sh"]}'";
    }
}
