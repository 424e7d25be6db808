using System.Globalization;
using System.Xml;

namespace Simulators.Load.Scenarios.Electa;

/// <summary>What Electa answered: <c>Response</c> with a code and a text, or the <c>User</c> that was made.</summary>
/// <param name="Code">ResponseCode, 0 for success; also when the answer is a user.</param>
/// <param name="Data">ResponseData, or the user's number.</param>
readonly record struct ElectaReply(int Code, string Data)
{
    /// <summary>Fetching tokens failed too often: no access for 15 minutes.</summary>
    public const int Locked = 2;

    /// <summary>The token is over.</summary>
    public const int InvalidToken = 3;

    /// <summary>Another user has the e-mail address.</summary>
    public const int EmailInUse = 6;

    static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 1_000_000,
    };

    /// <summary>Null when it is no answer of Electa's.</summary>
    public static ElectaReply? Of(LoadReply reply)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(reply.Body), s_settings);
            int? code = null;
            string? data = null;
            xml.MoveToContent();
            while (!xml.EOF)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("ResponseCode" or "ResponseData" or "UserId"))
                {
                    xml.Read();
                    continue;
                }

                var name = xml.LocalName;
                var text = xml.ReadElementContentAsString();
                if (name != "ResponseCode") data = text;
                else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) code = number;
                if (name == "UserId") code = 0;
            }

            return code is { } known ? new ElectaReply(known, data ?? "") : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
