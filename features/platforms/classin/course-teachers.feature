@writes
Feature: ClassIn teachers of courses
  Who teaches a course's lessons, who is on its teacher list, and who is its head teacher.
  Sources: docs.eeo.cn classroom/addCourse, classroom/editCourse, classroom/modifyCourseTeacher,
  classroom/removeCourseTeacher, edit_history 2.12, 3.9, 3.26 and 3.38.

  Background:
    Given "Turing" is a teacher at ClassIn
    And "Hopper" is a teacher at ClassIn
    And the course "Algebra" at ClassIn

  @classin/course/head-teacher-format
  Scenario Outline: A head teacher is named by UID
    When the school makes the course "Geometry" at ClassIn with:
      | mainTeacherUid | <uid> |
    Then ClassIn answers <errno>

    Examples:
      | uid             | errno |
      | {UID of Turing} | 1     |
      | 0               | 1     |
      |                 | 1     |
      | Turing          | 331   |
      | -1              | 331   |

  @classin/course/head-teacher-listed @needs-clock
  Scenario: The head teacher is one of the course's teachers
    When the school makes the course "Geometry" at ClassIn with:
      | mainTeacherUid | {UID of Turing} |
    Then in the course "Geometry" at ClassIn the teachers are "Turing"

  @classin/course/head-teacher-listed @needs-clock
  Scenario Outline: A former head teacher stays on the list or leaves it, as the school says
    Given the course "Geometry" at ClassIn with:
      | mainTeacherUid | {UID of Turing} |
    When the school changes the course "Geometry" at ClassIn to:
      | mainTeacherUid | {UID of Hopper} |
      | stamp          | <stamp>         |
    Then ClassIn answers 1
    And the course "Geometry" at ClassIn has:
      | mainTeacherUid | {UID of Hopper} |
    And in the course "Geometry" at ClassIn the teachers are "<teachers>"

    Examples:
      | stamp | teachers       |
      |       | Hopper, Turing |
      | 1     | Hopper, Turing |
      | 2     | Hopper         |

  @classin/course/head-teacher-listed @needs-clock
  Scenario: A course that has a head teacher keeps one
    Given the course "Geometry" at ClassIn with:
      | mainTeacherUid | {UID of Turing} |
    When the school changes the course "Geometry" at ClassIn to:
      | mainTeacherUid | 0      |
      | courseName     | Solids |
    Then the course "Geometry" at ClassIn has:
      | mainTeacherUid | {UID of Turing} |
      | courseName     | Solids          |

  @classin/course/new-head-teacher
  Scenario: A new head teacher is somebody
    When the school changes the course "Algebra" at ClassIn to:
      | mainTeacherUid | 4711 |
    Then ClassIn answers error 310

  @classin/course/new-head-teacher @classin/user/uid-not-relationship-id
  Scenario: What addTeacher answers is no UID
    When the school changes the course "Algebra" at ClassIn to:
      | mainTeacherUid | {teacher id of Turing} |
    Then ClassIn answers error 400
    When the school makes the course "Geometry" at ClassIn with:
      | mainTeacherUid | {teacher id of Turing} |
    Then ClassIn answers error 400

  @classin/member/first-teacher @needs-clock
  Scenario: A head teacher is a teacher at ClassIn first
    Given "Ada" is a student at ClassIn
    When the school makes the course "Geometry" at ClassIn with:
      | mainTeacherUid | {UID of Ada} |
    Then ClassIn answers error 334
    And ClassIn holds 1 course

  @classin/user/cancelled-account @needs-clock
  Scenario: Who has cancelled the account becomes no head teacher
    Given "Turing" has cancelled the account at ClassIn
    When the school changes the course "Algebra" at ClassIn to:
      | mainTeacherUid | {UID of Turing} |
    Then ClassIn answers error 883

  @classin/teacher/stopped @needs-clock
  Scenario: Who is being stopped, or is stopped, becomes no head teacher
    When the school stops the teacher "Turing" at ClassIn
    And the school changes the course "Algebra" at ClassIn to:
      | mainTeacherUid | {UID of Turing} |
    Then ClassIn answers error 805
    When 10 minutes pass
    And the school changes the course "Algebra" at ClassIn to:
      | mainTeacherUid | {UID of Turing} |
    Then ClassIn answers error 389

  @classin/member/one-role
  Scenario Outline: Who learns in a course does not lead it
    Given "Turing" is a student at ClassIn
    And "Turing" is <identity> of the course "Algebra" at ClassIn
    When the school changes the course "Algebra" at ClassIn to:
      | mainTeacherUid | {UID of Turing} |
    Then ClassIn answers error <errno>

    Examples:
      | identity   | errno |
      | a student  | 311   |
      | an auditor | 312   |

  @classin/course/former-head-teacher @needs-clock
  Scenario: A former head teacher with lessons to come stays on the list
    Given the course "Geometry" at ClassIn with:
      | mainTeacherUid | {UID of Turing} |
    And the lesson "Circles" of the course "Geometry" by "Turing"
    When the school changes the course "Geometry" at ClassIn to:
      | mainTeacherUid | {UID of Hopper} |
      | stamp          | 2               |
    Then ClassIn answers error 314
    And the course "Geometry" at ClassIn has:
      | mainTeacherUid | {UID of Turing} |
    When the school changes the course "Geometry" at ClassIn to:
      | mainTeacherUid | {UID of Hopper} |
      | stamp          | 1               |
    Then ClassIn answers 1

  @classin/course/former-head-teacher @needs-clock
  Scenario: Lessons to come may forbid the change of the head teacher altogether
    Given ClassIn has the setting formerHeadTeacher = "always"
    And the course "Geometry" at ClassIn with:
      | mainTeacherUid | {UID of Turing} |
    And the lesson "Circles" of the course "Geometry" by "Turing"
    When the school changes the course "Geometry" at ClassIn to:
      | mainTeacherUid | {UID of Hopper} |
      | stamp          | 1               |
    Then ClassIn answers error 314

  @classin/course-teacher/replace @needs-clock
  Scenario: A new teacher takes over the lessons to come and joins the list
    Given the lesson "Past" of the course "Algebra" by "Turing"
    And the lesson "Past" is over
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the school makes "Hopper" the teacher of the course "Algebra" at ClassIn
    Then ClassIn's items answer "1"
    And the lesson "Past" has:
      | teacherUid | {UID of Turing} |
    And the lesson "Fractions" has:
      | teacherUid | {UID of Hopper} |
    And in the course "Algebra" at ClassIn the teachers are "Hopper, Turing"

  @classin/course-teacher/replace @classin/member/one-role @needs-clock
  Scenario: Lessons in which the new teacher is something else stay with the former one
    Given "Hopper" is a student at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    And the lesson "Decimals" of the course "Algebra" by "Turing"
    And the lesson "Percents" of the course "Algebra" by "Turing"
    And the school adds "Hopper" to the lesson "Fractions"
    And the school changes the lesson "Decimals" to:
      | assistantUid | {UID of Hopper} |
    When the school makes "Hopper" the teacher of the course "Algebra" at ClassIn
    Then ClassIn's items answer "187, 328, 1"
    And the lesson "Fractions" has:
      | teacherUid | {UID of Turing} |
    And the lesson "Decimals" has:
      | teacherUid | {UID of Turing} |
    And the lesson "Percents" has:
      | teacherUid | {UID of Hopper} |

  @classin/course-teacher/no-lesson-to-come @needs-clock
  Scenario: Without lessons to come there is nothing to take over
    Given the lesson "Past" of the course "Algebra" by "Turing"
    And the lesson "Past" is over
    When the school makes "Hopper" the teacher of the course "Algebra" at ClassIn
    Then ClassIn answers error 188

  @classin/course-teacher/lessons-of-other-makers @needs-clock
  Scenario: Double-teacher lessons and lessons made in the app keep their teachers
    Given the double-teacher lesson "Fractions" of the course "Algebra"
    And the lesson "Decimals" of the course "Algebra" was made in the app
    And the lesson "Percents" of the course "Algebra" by "Turing"
    When the school makes "Hopper" the teacher of the course "Algebra" at ClassIn
    Then ClassIn's items answer "369, 466, 1"

  @classin/course-teacher/ended-course @needs-clock
  Scenario Outline: Replacing the teacher tells a course that was ended from one that expired
    Given ClassIn has the setting endedCourseErrno = "<setting>"
    And the course "Geometry" at ClassIn with:
      | expiryTime | {in 2 days} |
    When the school ends the course "Algebra" at ClassIn
    And the school makes "Hopper" the teacher of the course "Algebra" at ClassIn
    Then ClassIn answers error <errno>
    When 3 days pass
    And the school makes "Hopper" the teacher of the course "Geometry" at ClassIn
    Then ClassIn answers error 153

    Examples:
      | setting | errno |
      | 146     | 146   |
      | 153     | 153   |

  @classin/course-teacher/class-id-type @needs-clock
  Scenario Outline: Replacing the teacher names each lesson, by default as a text
    Given ClassIn has the setting modifyCourseTeacherClassIdType = "<setting>"
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the school makes "Hopper" the teacher of the course "Algebra" at ClassIn
    Then ClassIn's answer holds:
      | data[0] | <item> |

    Examples:
      | setting | item                                                        |
      | string  | {"classId":"{lesson Fractions}","errno":1,"error":"程序正常执行"} |
      | number  | {"classId":{lesson Fractions},"errno":1,"error":"程序正常执行"}   |

  @classin/course-teacher/format
  Scenario Outline: Who leaves the teacher list is named by UID
    When the school takes a teacher off the list of the course "Algebra" at ClassIn with:
      | teacherUid | <uid> |
    Then ClassIn answers error 122

    Examples:
      | uid    |
      | 4711a  |
      | -5     |
      | 0      |
      | Turing |

  @classin/course-teacher/listed @needs-clock
  Scenario: A teacher leaves the list once
    Given the lesson "Past" of the course "Algebra" by "Turing"
    And the lesson "Past" is over
    When the school takes "Turing" off the teacher list of the course "Algebra" at ClassIn
    Then ClassIn answers 1
    And in the course "Algebra" at ClassIn the teachers are "nobody"
    When the school takes "Turing" off the teacher list of the course "Algebra" at ClassIn
    Then ClassIn answers error 316

  @classin/course-teacher/unfinished-lessons @needs-clock
  Scenario: A teacher or co-teacher with lessons to come, or to end, stays on the list
    Given the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | assistantUid | {UID of Hopper} |
    When the school takes "Turing" off the teacher list of the course "Algebra" at ClassIn
    Then ClassIn answers error 317
    Given the lesson "Fractions" is running
    When the school takes "Hopper" off the teacher list of the course "Algebra" at ClassIn
    Then ClassIn answers error 317
    And in the course "Algebra" at ClassIn the teachers are "Hopper, Turing"

  @classin/course-teacher/remove-head-teacher @needs-clock
  Scenario: The head teacher stays on the list
    Given the course "Geometry" at ClassIn with:
      | mainTeacherUid | {UID of Turing} |
    When the school takes "Turing" off the teacher list of the course "Geometry" at ClassIn
    Then ClassIn answers error 315
    And in the course "Geometry" at ClassIn the teachers are "Turing"

  @classin/course-teacher/remove-head-teacher @needs-clock
  Scenario: A head teacher off the list may be head teacher still
    Given ClassIn has the setting removeHeadTeacherErrno = "1"
    And the course "Geometry" at ClassIn with:
      | mainTeacherUid | {UID of Turing} |
    When the school takes "Turing" off the teacher list of the course "Geometry" at ClassIn
    Then ClassIn answers 1
    And in the course "Geometry" at ClassIn the teachers are "nobody"
    And the course "Geometry" at ClassIn has:
      | mainTeacherUid | {UID of Turing} |
