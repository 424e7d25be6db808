namespace Simulators.ClassIn.State;

/// <summary>A label of a school's label library.</summary>
public sealed record Label(long LabelId, int School, string LabelName);

/// <summary>A folder of a school's cloud drive.</summary>
/// <param name="ParentId">The folder it lies in; zero for the top folder.</param>
/// <param name="IsSystem">Made by ClassIn: the API may not change it (errno 196).</param>
public sealed record Folder(long FolderId, int School, long ParentId, string Name, bool IsSystem);

/// <summary>A file of a school's cloud drive. Its content is not kept.</summary>
/// <param name="Length">Bytes.</param>
public sealed record CloudFile(long FileId, int School, long FolderId, string Name, long Length);

/// <summary>A classroom setting made at the dashboard, which courses refer to.</summary>
public sealed record ClassroomSetting(long SettingId, int School, string Name);

/// <summary>A call of the last seconds, so that an identical one can be refused (errno 101003002).</summary>
/// <param name="Digest">Of the action and its parameters.</param>
public sealed record RecentCall(long Digest, DateTimeOffset At);
