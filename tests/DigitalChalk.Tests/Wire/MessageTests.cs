using System.Text;
using Simulators.DigitalChalk.State;
using Simulators.DigitalChalk.Wire;
using static Simulators.DigitalChalk.Tests.Organisation;

namespace Simulators.DigitalChalk.Tests.Wire;

/// <summary>The many ways in which clients write the same message, and what is found without parsing it.</summary>
public sealed class MessageTests(SimulatorFixture simulator)
{
    static readonly Contract Words = Contract.Of(SimpleType.Words, false, false);

    /// <summary>Each with {e} for SOAP's namespace, {n} for the vendor's, and {auth} for the element auth.</summary>
    public static TheoryData<string> Spellings =>
    [
        "<s:Envelope xmlns:s='{e}'><s:Body><doesUserExistRequest xmlns='{n}'>{auth}<username>ada</username>"
            + "</doesUserExistRequest></s:Body></s:Envelope>",
        "<Envelope xmlns='{e}'><Header/><Body><a:doesUserExistRequest xmlns:a='{n}' xmlns:b='{n}'>{auth}"
            + "<b:username>ada</b:username></a:doesUserExistRequest></Body></Envelope>",
        "\uFEFF<?xml version='1.0'?>\n<s:Envelope xmlns:s='{e}' s:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'>\n"
            + " <s:Header>\n </s:Header>\n <s:Body>\n  <d:doesUserExistRequest xmlns:d='{n}'>\n{auth}\n<d:username>ada</d:username> "
            + "</d:doesUserExistRequest>\n</s:Body>\n</s:Envelope>\n",
        "<!-- a --><?p i?><s:Envelope xmlns:s='{e}'><s:Body><d:doesUserExistRequest xmlns:d='{n}'>{auth}"
            + "<d:username><![CDATA[a]]>d<!-- b --><?p i?>&#97;</d:username></d:doesUserExistRequest></s:Body></s:Envelope>",
        "<s:Envelope xmlns:s='{e}'><s:Header><t xmlns='urn:t' s:mustUnderstand='0'/>"
            + "<t xmlns='urn:t' s:mustUnderstand='1' s:actor='urn:another'/></s:Header><s:Body><d:doesUserExistRequest xmlns:d='{n}'>{auth}"
            + "<d:username>ada</d:username></d:doesUserExistRequest><d:createUserRequest xmlns:d='{n}'/></s:Body></s:Envelope>",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task Are_all_understood(string spelling)
    {
        var organisation = await simulator.NewOrganisationAsync();
        await organisation.CreateUser(User("ada@example.org", "ada"));
        var auth = organisation.Auth("doesUserExist")
            .Replace("<dcAPI:auth>", $"<dcAPI:auth xmlns:dcAPI='{Namespace}'>", StringComparison.Ordinal);
        var body = spelling.Replace("{e}", XmlNames.Soap11, StringComparison.Ordinal)
            .Replace("{n}", Namespace, StringComparison.Ordinal)
            .Replace("{auth}", auth, StringComparison.Ordinal);
        var answer = await organisation.Post(body, "text/xml");
        Assert.Equal("true", answer.Text("exists"));
        var hasMore = body.Contains("createUserRequest", StringComparison.Ordinal);
        Assert.Equal(hasMore, answer.Rules.Contains("digitalchalk/wire/first-payload"));
        Assert.Equal("doesUserExist", organisation.Sandbox.Journal.Entries().MaxBy(entry => entry.Sequence)!.Operation!.Name);
    }

    [Theory]
    [InlineData("xsd:string", 200)]
    [InlineData("xsd:boolean", 200)]
    [InlineData("nonsense", 200)]
    public async Task An_xsi_type_is_let_pass_whatever_it_says(string type, int status)
    {
        var organisation = await simulator.NewOrganisationAsync();
        var user = User("ada@example.org").Replace(
            "<dcAPI:licenseAgreed>",
            "<dcAPI:licenseAgreed xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:xsd='http://www.w3.org/2001/XMLSchema' "
                + $"xsi:type='{type}'>",
            StringComparison.Ordinal);
        var answer = await organisation.CreateUser(user);
        Assert.Equal(status, answer.Status);
        Assert.Contains("digitalchalk/wire/xsi-type", answer.Rules);
    }

    [Theory]
    [InlineData("words", "cvc-enumeration-valid: Value 'yes' is not facet-valid with respect to enumeration '[true, false, 1, 0]'. It must be a value from the enumeration.")]
    [InlineData("boolean", "cvc-datatype-valid.1.2.1: 'yes' is not a valid value for 'boolean'.")]
    public async Task A_word_that_is_no_boolean_is_told_as_its_type_has_it(string type, string text)
    {
        var organisation = await simulator.NewOrganisationAsync();
        organisation.Set("booleanType", type);
        var answer = await organisation.CreateUser(User("ada@example.org", passwordReset: "yes"));
        Assert.Equal([text, "cvc-type.3.1.3: The value 'yes' of element 'dcAPI:passwordReset' is not valid."], answer.Violations);
        Assert.Equal(["digitalchalk/wire/boolean-words", "digitalchalk/wire/validation"], answer.Rules);
    }

    [Fact]
    public async Task Children_and_attributes_of_a_text_have_words_of_their_own()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var answer = await organisation.CallWith("doesUserExist", "<dcAPI:username lang=\"en\">a<b/></dcAPI:username>");
        Assert.Equal(
            [
                "cvc-type.3.1.1: Element 'dcAPI:username' is a simple type, so it cannot have attributes, excepting those whose namespace name is "
                + "identical to 'http://www.w3.org/2001/XMLSchema-instance' and whose [local name] is one of 'type', 'nil', "
                + "'schemaLocation' or 'noNamespaceSchemaLocation'. However, the attribute, 'lang' was found.",
                "cvc-type.3.1.2: Element 'dcAPI:username' is a simple type, so it must have no element information item [children].",
            ],
            answer.Violations);
    }

    [Fact]
    public async Task Optional_elements_are_listed_among_those_expected()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var answer = await organisation.CreateUser($"<dcAPI:user>{E("emailAddress", "a@example.org")}{E("lastName", "B")}</dcAPI:user>");
        Assert.Equal(
            [$"cvc-complex-type.2.4.a: Invalid content was found starting with element '{{\"{Namespace}\":lastName}}'. "
                + $"One of '{{\"{Namespace}\":username, \"{Namespace}\":firstName}}' is expected."],
            answer.Violations);
    }

    [Fact]
    public async Task Without_validation_a_missing_element_is_an_empty_one()
    {
        var organisation = await simulator.NewOrganisationAsync();
        organisation.Set("schemaValidation", "false");
        Assert.Equal("username is required", (await organisation.Call("doesUserExist")).FaultString);
        var answer = await organisation.CreateUser(
            $"<dcAPI:user>{E("password", "x")}{E("lastName", "B")}{E("firstName", "A")}{E("emailAddress", "a@example.org")}</dcAPI:user>");
        Assert.Equal("A B", answer.Text("name"));
    }

    [Fact]
    public async Task A_longer_message_may_be_let_in()
    {
        var organisation = await simulator.NewOrganisationAsync();
        organisation.Set("longestMessage", "2000");
        var body = Envelope(organisation.Request("doesUserExist", E("username", "ada")) + new string(' ', 2000));
        Assert.Equal(400, (await organisation.Post(body)).Status);
        organisation.Set("longestMessage", "5000");
        Assert.Equal(200, (await organisation.Post(body)).Status);
    }

    [Theory]
    [InlineData("<accessKey>abc</accessKey>", "abc")]
    [InlineData("<d:accessKey>\n abc </d:accessKey>", "abc")]
    [InlineData("<d:accessKey xsi:type='x'>abc</d:accessKey>", "abc")]
    [InlineData("<accessKeyId>no</accessKeyId><a:accessKey >abc<", "abc")]
    [InlineData("<a>accessKey</a></a:accessKey><accessKey/>", null)]
    [InlineData("<accessKeyX><accessKey/><accessKey>abc<", "abc")]
    [InlineData("<accessKey>abc", null)]
    [InlineData("accessKey", null)]
    [InlineData("<accessKey", null)]
    [InlineData("", null)]
    public void The_access_key_is_found_without_parsing(string body, string? key) =>
        Assert.Equal(key, BodyScan.AccessKey(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("<oneRequest>", 0)]
    [InlineData("<p:oneRequest/>", 0)]
    [InlineData("<!-- twoRequest --><oneRequest>", 0)]
    [InlineData("<anotherRequest><two-oneRequest/><p:twoRequest>", 1)]
    [InlineData("</oneRequest>", -1)]
    [InlineData("oneRequest", -1)]
    [InlineData("Request", -1)]
    [InlineData("", -1)]
    public void The_operation_is_found_without_parsing(string body, int found) =>
        Assert.Equal(found, BodyScan.Payload(Encoding.UTF8.GetBytes(body), ["oneRequest"u8.ToArray(), "twoRequest"u8.ToArray()]));

    [Theory]
    [InlineData("<a/>", 0, false)]
    [InlineData("<?xml version='1.0'?><a/>", 21, false)]
    [InlineData(" \n<!-- x --><a/>", 12, false)]
    [InlineData("<!-- x -- y --><a/>", 0, false)]
    [InlineData("<!--->-->", 9, false)]
    [InlineData("<?x ?><!DOCTYPE a>", 6, true)]
    [InlineData("<?xml version='1.0'", 0, false)]
    [InlineData("<!--", 0, false)]
    [InlineData("", 0, false)]
    public void The_prolog_ends(string body, int end, bool hasDoctype)
    {
        Assert.Equal(end, Prolog.End(Encoding.UTF8.GetBytes(body), out var found));
        Assert.Equal(hasDoctype, found);
    }

    [Theory]
    [InlineData(0x14ba0001, "ff80808141e1f27e0141e2c914ba0001")]
    [InlineData(uint.MaxValue, "ff80808141e1f27e0141e2c9ffffffff")]
    public void Ids_are_written_and_read(long number, string id)
    {
        Assert.Equal(id, WireId.Of(number));
        Assert.Equal(number, WireId.Parse(id));
        Assert.Null(WireId.Parse(id.ToUpperInvariant()));
        Assert.Null(WireId.Parse(id[1..]));
    }

    [Fact]
    public void A_message_that_is_read_again_is_not_what_was_read_before()
    {
        var full = Envelope($"<dcAPI:doesUserExistRequest>{E("username", "ada")}</dcAPI:doesUserExistRequest>");
        var empty = Envelope("<dcAPI:doesUserExistRequest/>");
        var first = MessageReader.Read(MessageSteps.Post(Encoding.UTF8.GetBytes(full)), Words, 10_000).Value!;
        var second = MessageReader.Read(MessageSteps.Post(Encoding.UTF8.GetBytes(empty)), Words, 10_000).Value!;
        Assert.Equal(("ada", null), (first[Field.Student], second[Field.Student]));
    }

    /// <summary>A thread's reader is used for all of its messages: strange names in many of them must not wear it out.</summary>
    [Fact]
    public void A_reader_that_is_used_again_and_again_does_not_wear_out()
    {
        for (var i = 0; i < 4000; i++)
        {
            var names = string.Concat(Enumerable.Range(0, 10).Select(j => $"<strange-name-{i}-{j}/>"));
            var read = MessageReader.Read(MessageSteps.Post(Encoding.UTF8.GetBytes(Envelope(names))), Words, 10_000);
            Assert.True(read.Rejection is null, $"{i}: {read.Rejection?.Explanation}");
        }
    }
}
