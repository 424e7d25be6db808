@writes
Feature: ClassIn students and auditors of courses
  A course's students may enter all of its lessons, and so may its auditors; both are in the course's group.
  Sources: docs.eeo.cn classroom/addCourseStudent, classroom/addCourseStudentMultiple, classroom/delCourseStudent,
  group/README, edit_history 2.2.6, 3.9 and 3.26, overview.

  Background:
    Given "Ada" is a student at ClassIn
    And the course "Algebra" at ClassIn

  @classin/course-member/join @needs-clock
  Scenario: Who joins a course has the own nickname in its group
    Given "Eve" is a student at ClassIn
    When the school adds "Ada" to the course "Algebra" at ClassIn as a student
    Then ClassIn answers 1
    When the school adds "Eve" to the course "Algebra" at ClassIn as an auditor
    Then ClassIn answers 1
    And in the course "Algebra" at ClassIn the students are "Ada"
    And in the course "Algebra" at ClassIn the auditors are "Eve"
    And "Ada" is called "Ada" in the group of the course "Algebra" at ClassIn

  @classin/course-member/auditor-name @needs-clock
  Scenario: An auditor is called what the call says, or else by telephone number, a student never
    Given "Eve" is a student at ClassIn
    And "Bob" is a student at ClassIn
    When the school adds "Ada" to the course "Algebra" at ClassIn as a student named "Countess"
    And the school adds "Eve" to the course "Algebra" at ClassIn as an auditor named "Listener"
    And the school adds "Bob" to the course "Algebra" at ClassIn as an auditor
    Then "Ada" is called "Ada" in the group of the course "Algebra" at ClassIn
    And "Eve" is called "Listener" in the group of the course "Algebra" at ClassIn
    And "Bob" is called "{account of Bob}" in the group of the course "Algebra" at ClassIn

  @classin/course-member/auditor-name @needs-clock
  Scenario: In a batch, each auditor has a name of the own
    Given "Eve" is a student at ClassIn
    When the school adds these auditors to the course "Algebra" at ClassIn:
      | uid          | name     |
      | {UID of Ada} | Countess |
      | {UID of Eve} | Listener |
    Then ClassIn's items answer "1, 1"
    And "Ada" is called "Countess" in the group of the course "Algebra" at ClassIn
    And "Eve" is called "Listener" in the group of the course "Algebra" at ClassIn

  @classin/member/first-student @needs-clock
  Scenario: Somebody joins the school before the course
    Given "Eve" has an account at ClassIn
    When the school adds "Eve" to the course "Algebra" at ClassIn as a student
    Then ClassIn answers error 228
    And in the course "Algebra" at ClassIn the students are "nobody"

  @classin/course-member/auditor-membership @needs-clock
  Scenario Outline: An auditor joins the school before the course, unless an account is enough
    Given ClassIn has the setting auditorsAreSchoolStudents = "<setting>"
    And "Eve" has an account at ClassIn
    When the school adds "Eve" to the course "Algebra" at ClassIn as an auditor
    Then ClassIn answers <errno>
    And in the course "Algebra" at ClassIn the auditors are "<auditors>"

    Examples:
      | setting | errno | auditors |
      | true    | 228   | nobody   |
      | false   | 1     | Eve      |

  @classin/course-member/school-account @needs-clock
  Scenario Outline: The school's own account may be in a course, though it is no student of the school
    Given ClassIn has the setting schoolAccountAsCourseStudent = "<setting>"
    When the school adds "the school" to the course "Algebra" at ClassIn as a student
    Then ClassIn answers <errno>

    Examples:
      | setting | errno |
      | true    | 1     |
      | false   | 228   |

  @classin/user/uid-not-relationship-id
  Scenario: Courses take UIDs, and no ids of relationships
    When the school adds these students to the course "Algebra" at ClassIn:
      | uid                 |
      | {student id of Ada} |
      | 4711                |
      | {UID of Ada}        |
    Then ClassIn's items answer "400, 400, 1"

  @classin/user/cancelled-account @needs-clock
  Scenario: Who has cancelled the account joins nothing
    Given "Ada" has cancelled the account at ClassIn
    When the school adds "Ada" to the course "Algebra" at ClassIn as a student
    Then ClassIn answers error 886
    When the school adds "Ada" to the course "Algebra" at ClassIn as an auditor
    Then ClassIn answers error 887

  @classin/course-member/exists @needs-clock
  Scenario: Adding somebody twice changes nothing
    Given "Ada" is a student of the course "Algebra" at ClassIn
    And "Eve" is a student at ClassIn
    And "Eve" is an auditor of the course "Algebra" at ClassIn
    When the school adds "Ada" to the course "Algebra" at ClassIn as a student
    Then ClassIn answers error 163
    When the school adds "Ada" to the course "Algebra" at ClassIn as an auditor
    Then ClassIn answers error 163
    When the school adds "Eve" to the course "Algebra" at ClassIn as a student
    Then ClassIn answers error 164
    And in the course "Algebra" at ClassIn the students are "Ada"
    And in the course "Algebra" at ClassIn the auditors are "Eve"

  @classin/course-member/teacher-conflict @classin/member/one-role @needs-clock
  Scenario Outline: Who teaches in a course does not learn in it
    Given ClassIn has the setting memberRoleConflictErrno = "<setting>"
    And "Turing" is a teacher at ClassIn
    And "Turing" is a student at ClassIn
    And "Hopper" is a teacher at ClassIn
    And "Hopper" is a student at ClassIn
    And the course "Geometry" at ClassIn with:
      | mainTeacherUid | {UID of Turing} |
    And the lesson "Circles" of the course "Geometry" by "Hopper"
    When the school adds "<who>" to the course "Geometry" at ClassIn as <identity>
    Then ClassIn answers error <errno>

    Examples:
      | setting | who    | identity   | errno |
      | 332     | Turing | a student  | 333   |
      | 332     | Turing | an auditor | 332   |
      | 332     | Hopper | a student  | 332   |
      | 332     | Hopper | an auditor | 332   |
      | 129     | Turing | a student  | 333   |
      | 129     | Hopper | a student  | 129   |
      | 129     | Hopper | an auditor | 174   |

  @classin/course-member/limit
  Scenario: A course has twenty auditors at most
    Given 20 auditors are in the course "Algebra" at ClassIn
    When the school adds "Ada" to the course "Algebra" at ClassIn as an auditor
    Then ClassIn answers error 130

  @classin/course-member/limit @needs-clock
  Scenario Outline: A course has as many auditors and students as the contract says
    Given ClassIn has the setting auditorsPerCourse = "1"
    And ClassIn has the setting studentsPerCourse = "2"
    And <before> <identities> are in the course "Algebra" at ClassIn
    When the school adds "Ada" to the course "Algebra" at ClassIn as <identity>
    Then ClassIn answers <errno>

    Examples:
      | before | identities | identity   | errno |
      | 1      | auditors   | an auditor | 130   |
      | 1      | auditors   | a student  | 1     |
      | 1      | students   | a student  | 1     |
      | 2      | students   | a student  | 130   |

  @classin/course-member/batch-levels @needs-clock
  Scenario: A batch does what it can, and answers for each member
    Given "Eve" has an account at ClassIn
    And "Bob" is a student at ClassIn
    When the school adds these students to the course "Algebra" at ClassIn:
      | uid          | customColumn |
      | {UID of Eve} | 1            |
      |              | 2            |
      | {UID of Ada} | 3            |
      | {UID of Bob} |              |
    Then ClassIn's items answer "228, 100, 1, 1"
    And ClassIn's answer holds:
      | data[0].customColumn | "1"  |
      | data[3].customColumn | none |
    And in the course "Algebra" at ClassIn the students are "Ada, Bob"

  @classin/course-member/batch-levels @needs-clock
  Scenario: What is wrong with the course answers for the whole batch
    Given the neighbouring school at ClassIn has the course "Botany"
    When the school adds these students to the course "Botany" at ClassIn:
      | uid          |
      | {UID of Ada} |
    Then ClassIn answers error 144
    When the school adds these students to the course "4711" at ClassIn:
      | uid          |
      | {UID of Ada} |
    Then ClassIn answers error 147

  @classin/course-member/repeated
  Scenario: A batch names everybody once
    When the school adds these students to the course "Algebra" at ClassIn:
      | uid          |
      | {UID of Ada} |
      | {UID of Ada} |
    Then ClassIn's items answer "1, 133"

  @classin/course-member/absent @needs-clock
  Scenario Outline: Who leaves a course is in it as that
    Given ClassIn has the setting absentMemberErrno = "<setting>"
    And "Ada" is a student of the course "Algebra" at ClassIn
    When the school takes "Ada" out of the course "Algebra" at ClassIn as an auditor
    Then ClassIn answers error <errno>
    And in the course "Algebra" at ClassIn the students are "Ada"
    When the school takes "Ada" out of the course "Algebra" at ClassIn as a student
    Then ClassIn answers 1
    And in the course "Algebra" at ClassIn the students are "nobody"
    When the school takes "Ada" out of the course "Algebra" at ClassIn as a student
    Then ClassIn answers error <errno>

    Examples:
      | setting | errno |
      | 162     | 162   |
      | 106     | 106   |

  @classin/course-member/absent
  Scenario: Several leave a course in one call, each with an answer
    Given "Eve" is a student at ClassIn
    And "Ada" is a student of the course "Algebra" at ClassIn
    When the school takes the students "Ada, Eve" out of the course "Algebra" at ClassIn in one call
    Then ClassIn's items answer "1, 162"

  @classin/course-member/leave @needs-clock
  Scenario: Who leaves a course leaves its groups too
    Given "Eve" is a student at ClassIn
    And "Ada" is a student of the course "Algebra" at ClassIn
    And "Eve" is a student of the course "Algebra" at ClassIn
    And the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Eve} | 1        |
      | 1     | {UID of Ada} | 0        |
    When the school takes "Ada" out of the course "Algebra" at ClassIn as a student
    Then ClassIn answers 1
    And the groups of the course "Algebra" at ClassIn are:
      | group | student | leader |
      | 1     | Eve     | yes    |

  @classin/course-member/leave @needs-clock
  Scenario: Who missed a lesson and comes back into the course is in all of its lessons
    Given "Ada" is a student of the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    And the school takes "Ada" out of the lesson "Fractions"
    When the school takes "Ada" out of the course "Algebra" at ClassIn as a student
    And the school adds "Ada" to the course "Algebra" at ClassIn as a student
    Then ClassIn answers 1
    And the students of the lesson "Fractions" are "Ada"
