using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

/// <summary>
/// The rejections that our rules give, by name. Texts, and the codes that no rule of ours gives, are in errors.json.
/// </summary>
public static partial class Errors
{
    public static ErrorCatalogue Catalogue { get; } = ErrorCatalogue.Embedded(typeof(Errors).Assembly);

    /// <summary>程序正常执行</summary>
    public static ErrorEntry Success { get; } = Catalogue[1];
    /// <summary>参数不全或错误</summary>
    public static ErrorEntry Parameters { get; } = Catalogue[100];
    /// <summary>无权限</summary>
    public static ErrorEntry NoPermission { get; } = Catalogue[102];
    /// <summary>文件上传到服务器失败</summary>
    public static ErrorEntry FileNotStored { get; } = Catalogue[103];
    /// <summary>操作失败（未知错误）</summary>
    public static ErrorEntry OperationFailed { get; } = Catalogue[104];
    /// <summary>无可用数据</summary>
    public static ErrorEntry NoData { get; } = Catalogue[106];
    /// <summary>手机号码未注册</summary>
    public static ErrorEntry AccountNotRegistered { get; } = Catalogue[113];
    /// <summary>结束时间是否大于开课时间</summary>
    public static ErrorEntry EndNotAfterBegin { get; } = Catalogue[119];
    /// <summary>开课时间至少一分钟以后</summary>
    public static ErrorEntry BeginTooSoon { get; } = Catalogue[120];
    /// <summary>老师账号格式不正确</summary>
    public static ErrorEntry TeacherAccountMalformed { get; } = Catalogue[122];
    /// <summary>机构账号不能添加为学生</summary>
    public static ErrorEntry SchoolAccountAsStudent { get; } = Catalogue[128];
    /// <summary>老师不能添加为学生</summary>
    public static ErrorEntry TeacherAsStudent { get; } = Catalogue[129];
    /// <summary>超过能添加的帐号数量</summary>
    public static ErrorEntry TooManyMembers { get; } = Catalogue[130];
    /// <summary>已经存在</summary>
    public static ErrorEntry AlreadyExists { get; } = Catalogue[133];
    /// <summary>手机号码不合法</summary>
    public static ErrorEntry PhoneIllegal { get; } = Catalogue[134];
    /// <summary>手机号码已注册</summary>
    public static ErrorEntry PhoneRegistered { get; } = Catalogue[135];
    /// <summary>机构下面没有该老师，请在机构下添加该老师</summary>
    public static ErrorEntry NotSchoolTeacher { get; } = Catalogue[136];
    /// <summary>密码长度不合法(6-20位)</summary>
    public static ErrorEntry PasswordLength { get; } = Catalogue[137];
    /// <summary>该课堂正在上课，不能编辑和删除</summary>
    public static ErrorEntry LessonInProgress { get; } = Catalogue[140];
    /// <summary>该课程下无此单课信息</summary>
    public static ErrorEntry NoSuchLessonInCourse { get; } = Catalogue[142];
    /// <summary>没有此单课信息</summary>
    public static ErrorEntry NoSuchLesson { get; } = Catalogue[143];
    /// <summary>机构下无此课程</summary>
    public static ErrorEntry SchoolHasNoSuchCourse { get; } = Catalogue[144];
    /// <summary>该单课已经结束</summary>
    public static ErrorEntry LessonEnded { get; } = Catalogue[145];
    /// <summary>课程已结束</summary>
    public static ErrorEntry CourseEnded { get; } = Catalogue[146];
    /// <summary>没有此课程信息</summary>
    public static ErrorEntry NoSuchCourse { get; } = Catalogue[147];
    /// <summary>课程已删除</summary>
    public static ErrorEntry CourseDeleted { get; } = Catalogue[149];
    /// <summary>此用户不属于该机构下学生、老师和旁听，或者不属于该课节成员</summary>
    public static ErrorEntry NotLessonMember { get; } = Catalogue[150];
    /// <summary>过期时间至少要一天以后</summary>
    public static ErrorEntry ExpiryTooSoon { get; } = Catalogue[151];
    /// <summary>过期时间不能小于最后一节课的结束时间</summary>
    public static ErrorEntry ExpiryBeforeLastLesson { get; } = Catalogue[152];
    /// <summary>该课程已过期</summary>
    public static ErrorEntry CourseExpired { get; } = Catalogue[153];
    /// <summary>过期时间只能是5年以内的时间</summary>
    public static ErrorEntry ExpiryTooLate { get; } = Catalogue[154];
    /// <summary>数据数组不可为空</summary>
    public static ErrorEntry EmptyArray { get; } = Catalogue[155];
    /// <summary>已超出课节下学生数量</summary>
    public static ErrorEntry LessonFull { get; } = Catalogue[157];
    /// <summary>课节下目前只支持对学生的操作</summary>
    public static ErrorEntry LessonTakesStudentsOnly { get; } = Catalogue[159];
    /// <summary>机构下无此云盘目录</summary>
    public static ErrorEntry NoSuchFolderOfSchool { get; } = Catalogue[160];
    /// <summary>课程下无此成员</summary>
    public static ErrorEntry NotCourseMember { get; } = Catalogue[162];
    /// <summary>课程下已存在此学生</summary>
    public static ErrorEntry StudentAlreadyInCourse { get; } = Catalogue[163];
    /// <summary>课程下已存在此旁听</summary>
    public static ErrorEntry AuditorAlreadyInCourse { get; } = Catalogue[164];
    /// <summary>单节课不能少于15分钟且不能超过24小时</summary>
    public static ErrorEntry LessonLength { get; } = Catalogue[165];
    /// <summary>课节下已存在此学生</summary>
    public static ErrorEntry StudentAlreadyInLesson { get; } = Catalogue[166];
    /// <summary>课节下不存在此学生</summary>
    public static ErrorEntry StudentNotInLesson { get; } = Catalogue[167];
    /// <summary>班级下的学生不能添加为老师</summary>
    public static ErrorEntry CourseStudentAsTeacher { get; } = Catalogue[172];
    /// <summary>班级下的旁听不能添加为老师</summary>
    public static ErrorEntry CourseAuditorAsTeacher { get; } = Catalogue[173];
    /// <summary>老师不能添加为旁听</summary>
    public static ErrorEntry TeacherAsAuditor { get; } = Catalogue[174];
    /// <summary>课节下的学生不能添加为老师</summary>
    public static ErrorEntry LessonStudentAsTeacher { get; } = Catalogue[187];
    /// <summary>没有未开课的课节</summary>
    public static ErrorEntry NoLessonToCome { get; } = Catalogue[188];
    /// <summary>文件夹不存在</summary>
    public static ErrorEntry NoSuchFolder { get; } = Catalogue[193];
    /// <summary>文件夹不属于该机构（无权操作）</summary>
    public static ErrorEntry FolderOfOtherSchool { get; } = Catalogue[194];
    /// <summary>请选择要上传的文件</summary>
    public static ErrorEntry NoFileChosen { get; } = Catalogue[195];
    /// <summary>文件夹无操作权限</summary>
    public static ErrorEntry NoRightOnFolder { get; } = Catalogue[196];
    /// <summary>文件不存在</summary>
    public static ErrorEntry NoSuchFile { get; } = Catalogue[198];
    /// <summary>文件不属于该机构（无权操作）</summary>
    public static ErrorEntry FileOfOtherSchool { get; } = Catalogue[199];
    /// <summary>已存在同名文件</summary>
    public static ErrorEntry FileNameExists { get; } = Catalogue[200];
    /// <summary>已存在同名文件夹</summary>
    public static ErrorEntry FolderNameExists { get; } = Catalogue[206];
    /// <summary>文件夹层级超出限制</summary>
    public static ErrorEntry FolderTooDeep { get; } = Catalogue[207];
    /// <summary>文件夹数量超出限制</summary>
    public static ErrorEntry TooManyFolders { get; } = Catalogue[208];
    /// <summary>文件大小超出限制</summary>
    public static ErrorEntry FileTooLarge { get; } = Catalogue[211];
    /// <summary>该单课已经删除</summary>
    public static ErrorEntry LessonDeleted { get; } = Catalogue[212];
    /// <summary>老师信息不存在</summary>
    public static ErrorEntry NoSuchTeacherInfo { get; } = Catalogue[219];
    /// <summary>上传图片类型错误</summary>
    public static ErrorEntry ImageType { get; } = Catalogue[224];
    /// <summary>没有修改该此用户登录密码的权限</summary>
    public static ErrorEntry NoRightToChangePassword { get; } = Catalogue[227];
    /// <summary>机构下无此学生</summary>
    public static ErrorEntry NotSchoolStudent { get; } = Catalogue[228];
    /// <summary>机构下无此课节</summary>
    public static ErrorEntry SchoolHasNoSuchLesson { get; } = Catalogue[233];
    /// <summary>只有开启了录课，才能开启直播或回放</summary>
    public static ErrorEntry RecordingNotOn { get; } = Catalogue[251];
    /// <summary>录课/直播状态，只有开课前 20 分钟才可更改</summary>
    public static ErrorEntry RecordingLocked { get; } = Catalogue[252];
    /// <summary>该课节没有开启录课，没有视频信息</summary>
    public static ErrorEntry LessonNotRecorded { get; } = Catalogue[254];
    /// <summary>上台人数设置超出最大限制</summary>
    public static ErrorEntry TooManySeats { get; } = Catalogue[259];
    /// <summary>课节开始时间超出允许范围</summary>
    public static ErrorEntry BeginTooLate { get; } = Catalogue[268];
    /// <summary>课节创建成功，录课参数设置错误，录课开启失败</summary>
    public static ErrorEntry CreatedRecordingParametersWrong { get; } = Catalogue[280];
    /// <summary>课节修改成功，录课参数设置错误，录课修改失败</summary>
    public static ErrorEntry EditedRecordingParametersWrong { get; } = Catalogue[282];
    /// <summary>课节修改成功，开课前20分钟内不能开启录课，录课修改失败</summary>
    public static ErrorEntry EditedRecordingLocked { get; } = Catalogue[283];
    /// <summary>此号段不合法</summary>
    public static ErrorEntry NumberRangeIllegal { get; } = Catalogue[288];
    /// <summary>新班主任不存在</summary>
    public static ErrorEntry NoSuchNewHeadTeacher { get; } = Catalogue[310];
    /// <summary>课程下的学生不能添加为班主任</summary>
    public static ErrorEntry CourseStudentAsHeadTeacher { get; } = Catalogue[311];
    /// <summary>课程下的旁听不能添加为班主任</summary>
    public static ErrorEntry CourseAuditorAsHeadTeacher { get; } = Catalogue[312];
    /// <summary>原班主任有未上完的课节，不能更换</summary>
    public static ErrorEntry HeadTeacherHasLessons { get; } = Catalogue[314];
    /// <summary>删除教师失败</summary>
    public static ErrorEntry RemovingTeacherFailed { get; } = Catalogue[315];
    /// <summary>教师列表不存在该老师</summary>
    public static ErrorEntry NotInTeacherList { get; } = Catalogue[316];
    /// <summary>教师有未结束的课节</summary>
    public static ErrorEntry TeacherHasLessons { get; } = Catalogue[317];
    /// <summary>联席教师不是本机构老师</summary>
    public static ErrorEntry CoTeacherNotSchoolTeacher { get; } = Catalogue[318];
    /// <summary>课程下的学生不能添加为联席教师</summary>
    public static ErrorEntry CourseStudentAsCoTeacher { get; } = Catalogue[319];
    /// <summary>课程下的旁听不能添加为联席教师</summary>
    public static ErrorEntry CourseAuditorAsCoTeacher { get; } = Catalogue[320];
    /// <summary>插班生不能添加为联席教师</summary>
    public static ErrorEntry TransferStudentAsCoTeacher { get; } = Catalogue[321];
    /// <summary>课节老师不能添加为联席教师</summary>
    public static ErrorEntry LessonTeacherAsCoTeacher { get; } = Catalogue[322];
    /// <summary>插班生不能添加为老师</summary>
    public static ErrorEntry TransferStudentAsTeacher { get; } = Catalogue[325];
    /// <summary>联席教师不能添加为老师</summary>
    public static ErrorEntry CoTeacherAsTeacher { get; } = Catalogue[328];
    /// <summary>课节联席教师不能添加为同课节的学生</summary>
    public static ErrorEntry CoTeacherAsLessonStudent { get; } = Catalogue[329];
    /// <summary>班主任账号格式不正确</summary>
    public static ErrorEntry HeadTeacherMalformed { get; } = Catalogue[331];
    /// <summary>课程老师或联席教师不能添加为课程学生或旁听</summary>
    public static ErrorEntry CourseTeacherAsMember { get; } = Catalogue[332];
    /// <summary>班主任不能添加为课程学生</summary>
    public static ErrorEntry HeadTeacherAsStudent { get; } = Catalogue[333];
    /// <summary>班主任不是本机构的老师</summary>
    public static ErrorEntry HeadTeacherNotSchoolTeacher { get; } = Catalogue[334];
    /// <summary>教师有未结束的课程</summary>
    public static ErrorEntry TeacherHasCourses { get; } = Catalogue[339];
    /// <summary>上传图片尺寸错误（300*300）</summary>
    public static ErrorEntry ImageSize { get; } = Catalogue[341];
    /// <summary>上传图片大小超出限制（1M）</summary>
    public static ErrorEntry ImageTooLarge { get; } = Catalogue[342];
    /// <summary>开课前20分钟内不能修改上台人数</summary>
    public static ErrorEntry SeatsLocked { get; } = Catalogue[348];
    /// <summary>开课前20分钟内不能修改课节名称、上课时间、云盘资源、台上人数等</summary>
    public static ErrorEntry LessonLocked { get; } = Catalogue[350];
    /// <summary>标签已经存在</summary>
    public static ErrorEntry LabelExists { get; } = Catalogue[353];
    /// <summary>超过标签库的数量上限</summary>
    public static ErrorEntry TooManyLabels { get; } = Catalogue[354];
    /// <summary>标签不属于该机构</summary>
    public static ErrorEntry LabelOfOtherSchool { get; } = Catalogue[355];
    /// <summary>不存在此 id 的标签</summary>
    public static ErrorEntry NoSuchLabel { get; } = Catalogue[356];
    /// <summary>超出课节下允许添加数量上限</summary>
    public static ErrorEntry TooManyLessonLabels { get; } = Catalogue[357];
    /// <summary>部分标签不存在或已删除</summary>
    public static ErrorEntry SomeLabelsMissing { get; } = Catalogue[358];
    /// <summary>部分标签不属于本机构</summary>
    public static ErrorEntry SomeLabelsOfOtherSchool { get; } = Catalogue[359];
    /// <summary>当前学生上台数不支持高清</summary>
    public static ErrorEntry HdNotSupported { get; } = Catalogue[368];
    /// <summary>该课程/课节类型暂不支持该操作</summary>
    public static ErrorEntry TypeDoesNotSupport { get; } = Catalogue[369];
    /// <summary>教室设置不存在</summary>
    public static ErrorEntry NoSuchClassroomSetting { get; } = Catalogue[371];
    /// <summary>教室设置不属于本机构</summary>
    public static ErrorEntry ClassroomSettingOfOtherSchool { get; } = Catalogue[373];
    /// <summary>该课节还未结束</summary>
    public static ErrorEntry LessonNotEnded { get; } = Catalogue[384];
    /// <summary>已过课节结束时间，不能修改授课教师或联席教师</summary>
    public static ErrorEntry LessonOverTeachersFixed { get; } = Catalogue[385];
    /// <summary>机构账号作为老师不能被停用</summary>
    public static ErrorEntry SchoolAccountCannotStop { get; } = Catalogue[386];
    /// <summary>老师已被停用</summary>
    public static ErrorEntry TeacherStopped { get; } = Catalogue[387];
    /// <summary>联席教师已被停用</summary>
    public static ErrorEntry CoTeacherStopped { get; } = Catalogue[388];
    /// <summary>班主任已被停用</summary>
    public static ErrorEntry HeadTeacherStopped { get; } = Catalogue[389];
    /// <summary>未结束的课节不支持修改锁定状态</summary>
    public static ErrorEntry LockOnlyEndedLessons { get; } = Catalogue[391];
    /// <summary>课程下有正在上的课节，不能结束</summary>
    public static ErrorEntry CourseHasLessonInProgress { get; } = Catalogue[394];
    /// <summary>数据已经存在</summary>
    public static ErrorEntry UniqueIdentityExists { get; } = Catalogue[398];
    /// <summary>超出课程标签数量上限</summary>
    public static ErrorEntry TooManyCourseLabels { get; } = Catalogue[399];
    /// <summary>请求数据不合法</summary>
    public static ErrorEntry DataIllegal { get; } = Catalogue[400];
    /// <summary>机构子账号不能被停用</summary>
    public static ErrorEntry SubAccountCannotStop { get; } = Catalogue[402];
    /// <summary>数量超出限制</summary>
    public static ErrorEntry TooMany { get; } = Catalogue[450];
    /// <summary>课节起止时间与系统维护时间有重叠</summary>
    public static ErrorEntry OverlapsMaintenance { get; } = Catalogue[454];
    /// <summary>邮箱已注册</summary>
    public static ErrorEntry EmailRegistered { get; } = Catalogue[461];
    /// <summary>通过客户端-创建课堂产生的课节只能在客户端编辑</summary>
    public static ErrorEntry LmsLesson { get; } = Catalogue[466];
    /// <summary>免密登录仅支持手机账号，请先绑定手机号</summary>
    public static ErrorEntry PhoneAccountNeeded { get; } = Catalogue[467];
    /// <summary>视频片段文件不存在</summary>
    public static ErrorEntry NoSuchVideo { get; } = Catalogue[630];
    /// <summary>录课失败未生成视频文件</summary>
    public static ErrorEntry RecordingFailed { get; } = Catalogue[631];
    /// <summary>录课视频文件生成但已全部被删除</summary>
    public static ErrorEntry AllVideosDeleted { get; } = Catalogue[632];
    /// <summary>删除失败视频文件被保护锁定</summary>
    public static ErrorEntry VideoLocked { get; } = Catalogue[633];
    /// <summary>视频片段文件已被删除</summary>
    public static ErrorEntry VideoDeleted { get; } = Catalogue[634];
    /// <summary>老师被停用中</summary>
    public static ErrorEntry TeacherStopping { get; } = Catalogue[800];
    /// <summary>联席教师被停用中</summary>
    public static ErrorEntry CoTeacherStopping { get; } = Catalogue[804];
    /// <summary>班主任被停用中</summary>
    public static ErrorEntry HeadTeacherStopping { get; } = Catalogue[805];
    /// <summary>该设置不支持双摄</summary>
    public static ErrorEntry DualCameraNotSupported { get; } = Catalogue[808];
    /// <summary>注册成功，加为机构学生失败</summary>
    public static ErrorEntry RegisteredStudentNotAdded { get; } = Catalogue[820];
    /// <summary>注册成功，加为机构老师失败</summary>
    public static ErrorEntry RegisteredTeacherNotAdded { get; } = Catalogue[821];
    /// <summary>修改成员班级昵称部分失败</summary>
    public static ErrorEntry SomeNicknamesFailed { get; } = Catalogue[842];
    /// <summary>修改成员班级昵称全部失败</summary>
    public static ErrorEntry AllNicknamesFailed { get; } = Catalogue[843];
    /// <summary>超出机构老师最大启用数量</summary>
    public static ErrorEntry TeacherQuota { get; } = Catalogue[845];
    /// <summary>传参不支持发送短信</summary>
    public static ErrorEntry SmsParameters { get; } = Catalogue[877];
    /// <summary>班主任帐号已注销</summary>
    public static ErrorEntry HeadTeacherCancelled { get; } = Catalogue[883];
    /// <summary>老师账号已注销</summary>
    public static ErrorEntry TeacherCancelled { get; } = Catalogue[884];
    /// <summary>联席教师账号已注销</summary>
    public static ErrorEntry CoTeacherCancelled { get; } = Catalogue[885];
    /// <summary>学生帐号已注销</summary>
    public static ErrorEntry StudentCancelled { get; } = Catalogue[886];
    /// <summary>旁听帐号已注销</summary>
    public static ErrorEntry AuditorCancelled { get; } = Catalogue[887];
    /// <summary>用户帐号已注销</summary>
    public static ErrorEntry UserCancelled { get; } = Catalogue[888];
    /// <summary>设置课程分组信息失败</summary>
    public static ErrorEntry GroupNotSet { get; } = Catalogue[890];
    /// <summary>删除课程分组信息失败</summary>
    public static ErrorEntry GroupNotDeleted { get; } = Catalogue[891];
    /// <summary>操作失败，已经创建了分组</summary>
    public static ErrorEntry GroupExists { get; } = Catalogue[892];
    /// <summary>操作失败，此课程分组不存在</summary>
    public static ErrorEntry NoSuchGroup { get; } = Catalogue[893];
    /// <summary>操作失败，组长uid错误</summary>
    public static ErrorEntry LeaderWrong { get; } = Catalogue[895];
    /// <summary>操作失败，全部为非本机构学生</summary>
    public static ErrorEntry NoneIsSchoolStudent { get; } = Catalogue[896];
    /// <summary>操作失败，全部学生未参加此课程</summary>
    public static ErrorEntry NoneIsInCourse { get; } = Catalogue[897];
    /// <summary>设置分组成功，部分学生uid有误</summary>
    public static ErrorEntry SomeGroupMembersWrong { get; } = Catalogue[898];
    /// <summary>联席教师数据有重复</summary>
    public static ErrorEntry CoTeachersRepeated { get; } = Catalogue[21316];
    /// <summary>联席教师数量超出限制</summary>
    public static ErrorEntry TooManyCoTeachers { get; } = Catalogue[21317];
    /// <summary>该子账号不存在</summary>
    public static ErrorEntry NoSuchSubAccount { get; } = Catalogue[22101];
    /// <summary>存储已满，请删除部分文件或者扩容</summary>
    public static ErrorEntry StorageFull { get; } = Catalogue[31000];
    /// <summary>重复请求</summary>
    public static ErrorEntry RepeatedRequest { get; } = Catalogue[101003002];
    /// <summary>存在当前版本不支持的设置项</summary>
    public static ErrorEntry SettingNotInEdition { get; } = Catalogue[121601001];
    /// <summary>您当月累计创建课节已达当月上限,无法继续创建,升级账号获取更多权益</summary>
    public static ErrorEntry MonthlyLessonCap { get; } = Catalogue[121601003];
    /// <summary>您当月累计创建课节已达当月上限,无法继续创建</summary>
    public static ErrorEntry MonthlyLessons { get; } = Catalogue[121601004];
    /// <summary>台上人数参数错误</summary>
    public static ErrorEntry SeatNumberWrong { get; } = Catalogue[121601007];
    /// <summary>不支持设置网页直播</summary>
    public static ErrorEntry WebLiveNotAllowed { get; } = Catalogue[121601005];
    /// <summary>不支持设置录制现场</summary>
    public static ErrorEntry SceneRecordingNotAllowed { get; } = Catalogue[121601006];
    /// <summary>不支持设置联席教师</summary>
    public static ErrorEntry CoTeachersNotAllowed { get; } = Catalogue[121601008];
    /// <summary>不支持设置网页回放</summary>
    public static ErrorEntry WebReplayNotAllowed { get; } = Catalogue[121601009];
    /// <summary>不支持设置录制教室</summary>
    public static ErrorEntry RecordingNotAllowed { get; } = Catalogue[121601010];
    /// <summary>不支持设置双摄模式</summary>
    public static ErrorEntry DualCameraNotAllowed { get; } = Catalogue[121601011];
    /// <summary>清晰度超出限制</summary>
    public static ErrorEntry DefinitionNotAllowed { get; } = Catalogue[121601012];
    /// <summary>单个课程下课堂数量超过限制</summary>
    public static ErrorEntry TooManyLessonsInCourse { get; } = Catalogue[121601070];
    /// <summary>不支持设置OMO站播</summary>
    public static ErrorEntry OmoNotAllowed { get; } = Catalogue[121604007];
}
