namespace Simulators.Integration.Clients.ClassIn;

/// <summary>ClassIn's numbers that mean something to a caller [docs.eeo.cn, the pages of the actions].</summary>
public static class ClassInErrno
{
    public const long Success = 1;
    public const long NoPermission = 102;
    public const long NotRegistered = 113;
    public const long AlreadyExists = 133;
    public const long PhoneRegistered = 135;
    public const long EmailRegistered = 461;
    public const long NotCourseMember = 162;
    public const long StudentInCourse = 163;
    public const long NotSchoolStudent = 228;
    public const long NoSchoolTeacher = 136;
    public const long IdentityExists = 398;
    public const long RepeatedRequest = 101003002;

    /// <summary>Of version 2: the signature is not the school's.</summary>
    public const long SignatureWrong = 101002005;

    /// <summary>Of version 2: the timestamp is further than five minutes from ClassIn's time.</summary>
    public const long TimestampExpired = 101002006;

    /// <summary>Of version 2: the signature was right, and what the call needs was not there.</summary>
    public const long ParametersMissing = 121601030;

    /// <summary>The same as the live service was seen to answer an empty body; on no page.</summary>
    public const long ParametersMissingLive = 121601018;

    /// <summary>
    /// It was done, and something on the side was not: 280 is a lesson without its recording, 841 a member without
    /// nickname.
    /// </summary>
    static readonly HashSet<long> DoneWithRemark = [267, 280, 281, 282, 283, 284, 340, 823, 824, 825, 841, 898, 121601002];

    /// <summary>Another request does the same right now, or too many came: nothing was done by this one.</summary>
    static readonly HashSet<long> Busy = [131, 253, 460, 464, 901, 101003001, RepeatedRequest];

    /// <summary>The server failed and does not say how far it had come.</summary>
    static readonly HashSet<long> Unclear = [104, 114, 101004005];

    /// <summary>Signature, time or entitlement.</summary>
    static readonly HashSet<long> Credentials = [NoPermission, SignatureWrong, TimestampExpired, 101002008];

    /// <summary>How long the same parameters are refused after they were accepted.</summary>
    static readonly TimeSpan RepeatPause = TimeSpan.FromSeconds(5.5);

    /// <summary>Whether what was ordered is done.</summary>
    public static bool IsDone(long errno) => errno == Success || DoneWithRemark.Contains(errno);

    /// <summary>Whether it says that the account is there already: that is no failure, and data is its UID.</summary>
    public static bool IsRegistered(long errno) => errno is PhoneRegistered or EmailRegistered;

    /// <summary>What it means for the caller.</summary>
    public static ErrorKind KindOf(long errno) =>
        Credentials.Contains(errno) ? ErrorKind.Credentials
        : Busy.Contains(errno) ? ErrorKind.Busy
        : Unclear.Contains(errno) ? ErrorKind.Unclear
        : ErrorKind.Refused;

    /// <summary>How long to wait before the same call, or null when nothing is known.</summary>
    public static TimeSpan? PauseAfter(long errno) => errno == RepeatedRequest ? RepeatPause : null;
}
