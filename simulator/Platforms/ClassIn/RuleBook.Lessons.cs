using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class RuleBook
{
    public static readonly Rule LessonTimes = Catalogue["classin/lesson/times"];
    public static readonly Rule LessonMaintenance = Catalogue["classin/lesson/maintenance"];
    public static readonly Rule LessonNoDeduplication = Catalogue["classin/lesson/no-deduplication"];
    public static readonly Rule LessonIdentityFreed = Catalogue["classin/lesson/identity-freed"];
    public static readonly Rule LessonTeacherJoins = Catalogue["classin/lesson/teacher-joins-list"];
    public static readonly Rule CoTeachersRepeated = Catalogue["classin/lesson/co-teachers-repeated"];
    public static readonly Rule CoTeachersLimit = Catalogue["classin/lesson/co-teachers-limit"];
    public static readonly Rule CoTeachersOneParameter = Catalogue["classin/lesson/co-teachers-one-parameter"];
    public static readonly Rule LessonSeats = Catalogue["classin/lesson/seats"];
    public static readonly Rule LessonSeatsNumber = Catalogue["classin/lesson/seats-number"];
    public static readonly Rule LessonDefinition = Catalogue["classin/lesson/definition"];
    public static readonly Rule LessonSmartClassroom = Catalogue["classin/lesson/smart-classroom"];
    public static readonly Rule LessonAutoOnstage = Catalogue["classin/lesson/auto-onstage"];
    public static readonly Rule RecordingFirst = Catalogue["classin/lesson/recording-first"];
    public static readonly Rule RecordingTogether = Catalogue["classin/lesson/recording-together"];
    public static readonly Rule RecordingWindow = Catalogue["classin/lesson/recording-window"];
    public static readonly Rule LiveAddresses = Catalogue["classin/lesson/live-addresses"];
    public static readonly Rule LiveAddressesEmpty = Catalogue["classin/lesson/live-addresses-empty"];
    public static readonly Rule LessonFolder = Catalogue["classin/lesson/folder"];
    public static readonly Rule LessonOmo = Catalogue["classin/lesson/omo"];
    public static readonly Rule LessonCourseLimit = Catalogue["classin/lesson/course-limit"];
    public static readonly Rule LessonMonthLimit = Catalogue["classin/lesson/month-limit"];
    public static readonly Rule LessonsCut = Catalogue["classin/lesson/multiple-cut"];
    public static readonly Rule LessonsRepeatedIdentity = Catalogue["classin/lesson/multiple-repeated-identity"];
    public static readonly Rule ExpiryPushed = Catalogue["classin/course/expiry-pushed"];
    public static readonly Rule EditWindow = Catalogue["classin/lesson/edit-window"];
    public static readonly Rule EditWindowOther = Catalogue["classin/lesson/edit-window-other"];
    public static readonly Rule LessonMadeByLms = Catalogue["classin/lesson/made-by-lms"];
    public static readonly Rule DeleteEnded = Catalogue["classin/lesson/delete-ended"];
    public static readonly Rule LessonStudentsOnly = Catalogue["classin/lesson/students-only"];
    public static readonly Rule TransferStudent = Catalogue["classin/lesson/transfer-student"];
    public static readonly Rule TransferredOut = Catalogue["classin/lesson/transferred-out"];
    public static readonly Rule LessonFull = Catalogue["classin/lesson/full"];
    public static readonly Rule OneStudent = Catalogue["classin/lesson/one-student"];
    public static readonly Rule SchoolAccountStudent = Catalogue["classin/lesson/school-account-student"];
    public static readonly Rule LessonLabels = Catalogue["classin/lesson/labels"];
    public static readonly Rule LessonOfSchool = Catalogue["classin/lesson/of-school"];
    public static readonly Rule LessonLock = Catalogue["classin/lesson/lock"];
    public static readonly Rule VideoRecorded = Catalogue["classin/video/recorded"];
    public static readonly Rule VideoDeletable = Catalogue["classin/video/deletable"];
    public static readonly Rule LinkWebcast = Catalogue["classin/link/webcast"];
    public static readonly Rule LinkEnter = Catalogue["classin/link/enter-classroom"];
    public static readonly Rule LinkMembers = Catalogue["classin/link/members-only"];
    public static readonly Rule LinkEnded = Catalogue["classin/link/ended"];
    public static readonly Rule LinkTelephone = Catalogue["classin/link/telephone-account"];
    public static readonly Rule LessonEdition = Catalogue["classin/lesson/edition"];
}
