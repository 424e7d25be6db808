using System.Text.Json;
using Simulators.ClassIn.State;
using Simulators.Kernel.Ids;

namespace Simulators.ClassIn.Wire;

/// <summary>
/// <c>more_data</c>: where a lesson is seen live [docs.eeo.cn classroom/addCourseClass]. The addresses depend on the sandbox
/// and the lesson alone, so that they stay the lesson's own whatever is switched off and on again.
/// </summary>
static class LiveInfo
{
    const string Streams = "liveplay.eeo.cn/eeolive";

    /// <param name="json">Where to.</param>
    /// <param name="seed">The sandbox's.</param>
    /// <param name="lesson">Whose.</param>
    /// <param name="emptyForm">The setting <c>emptyLiveForm</c>.</param>
    public static void Write(Utf8JsonWriter json, long seed, Lesson lesson, string emptyForm)
    {
        json.WriteStartObject("more_data");
        WriteMembers(json, seed, lesson, emptyForm);
        json.WriteEndObject();
    }

    /// <summary>Its members alone, as the LMS has them among others.</summary>
    public static void WriteMembers(Utf8JsonWriter json, long seed, Lesson lesson, string emptyForm)
    {
        if (lesson.Recording.Record) json.WriteString("live_url", LivePage(seed, lesson.ClassId));
        else if (emptyForm != "absent") json.WriteString("live_url", "");
        if (lesson.Recording is { Record: true, Live: true }) WriteStreams(json, seed, lesson.ClassId);
        else WriteNoStreams(json, emptyForm);
    }

    /// <summary>
    /// As the double-teacher calls have it: <c>liveUrl</c> and <c>liveInfo</c>, empty where there is nothing to see.
    /// </summary>
    /// <param name="json">Where to.</param>
    /// <param name="seed">The sandbox's.</param>
    /// <param name="lesson">Whose, or null when there is none.</param>
    public static void WriteOfDoubleTeacher(Utf8JsonWriter json, long seed, Lesson? lesson)
    {
        json.WriteString("liveUrl", lesson is { Recording.Record: true } ? LivePage(seed, lesson.ClassId) : "");
        json.WriteStartObject("liveInfo");
        if (lesson is { Recording: { Record: true, Live: true } }) WriteAddresses(json, seed, lesson.ClassId);
        json.WriteEndObject();
    }

    static string LivePage(long seed, long classId) =>
        $"https://www.eeo.cn/live.php?lessonKey={SeededText.Hex(seed, $"classin/lessonKey/{classId}", 16)}";

    static void WriteStreams(Utf8JsonWriter json, long seed, long classId)
    {
        json.WriteStartObject("live_info");
        WriteAddresses(json, seed, classId);
        json.WriteEndObject();
    }

    static void WriteAddresses(Utf8JsonWriter json, long seed, long classId)
    {
        string Hex(string part, int length) => SeededText.Hex(seed, $"classin/stream/{part}/{classId}", length);
        var stream = $"{Hex("name", 16)}-{Hex("suffix", 8)}";
        // txTime is when the address lapses, in hexadecimal Unix seconds: eight digits that begin with 7 are after 2029.
        var query = $"?txSecret={Hex("txSecret", 32)}&txTime=7{Hex("txTime", 7)}";
        json.WriteString("RTMP", $"rtmp://{Streams}/{stream}{query}");
        json.WriteString("HLS", $"https://{Streams}/{stream}.m3u8{query}");
        json.WriteString("FLV", $"https://{Streams}/{stream}.flv{query}");
    }

    static void WriteNoStreams(Utf8JsonWriter json, string emptyForm)
    {
        switch (emptyForm)
        {
            case "object":
                json.WriteStartObject("live_info");
                json.WriteEndObject();
                break;
            case "array":
                json.WriteStartArray("live_info");
                json.WriteEndArray();
                break;
            case "text":
                json.WriteString("live_info", "");
                break;
        }
    }
}
