@writes
Feature: Calling ClassIn's second API
  Calls of version 2 are JSON, and are signed in their headers.
  Sources: docs.eeo.cn appendix/signature, appendix/sign_demo, LMS/createUnit, classroom/addCourseTeacher,
  user/modifyCourseStudentNickName, school/editSchoolSettings.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn

  @classin/v2/signature
  Scenario: A call that is signed by the rule is answered
    When the school calls "lms/unit/create" of ClassIn's version 2 with:
      | courseId    | {course Algebra}  |
      | name        | One               |
      | content     | {2000 characters} |
      | publishFlag | 2                 |
    Then ClassIn answers 1

  @classin/v2/signature
  Scenario: A call that is signed with another secret is refused
    When somebody who does not know the secret calls "lms/unit/create" of ClassIn's version 2 with:
      | courseId    | {course Algebra} |
      | name        | One              |
      | publishFlag | 2                |
    Then ClassIn answers error 101002005

  @classin/v2/signature
  Scenario: A call without a signature is refused
    When the school calls "lms/unit/create" of ClassIn's version 2 without "X-EEO-SIGN"
    Then ClassIn answers error 101002005

  @classin/v2/signed-others @needs-clock
  Scenario Outline: How nothing and truth values are signed is not said, and can be chosen
    Given ClassIn has the setting v2SignedOthers = "<setting>"
    When the school calls "school/modifySchoolConf" of ClassIn's version 2 with:
      | allowViewReplay           | 1    |
      | allowNewStudentViewReplay | null |
      | note                      | true |
    Then ClassIn answers <code>

    Examples:
      | setting | code      |
      | json    | 1         |
      | python  | 101002005 |
      | omitted | 101002005 |

  @classin/v2/timestamp @needs-clock
  Scenario Outline: A signature holds for five minutes either way
    Given the clock stands still
    When the school calls "school/modifySchoolConf" of ClassIn's version 2, signed <seconds> seconds from now
    Then ClassIn answers error <code>

    Examples:
      | seconds | code      |
      | 300     | 121601030 |
      | -300    | 121601030 |
      | 301     | 101002006 |
      | -301    | 101002006 |

  @classin/v2/timestamp
  Scenario: A call without a time is refused
    When the school calls "lms/unit/create" of ClassIn's version 2 without "X-EEO-TS"
    Then ClassIn answers error 101002008

  @classin/v2/reserved-members
  Scenario Outline: A body has no member that the signature adds
    When the school calls "school/modifySchoolConf" of ClassIn's version 2 with:
      | allowViewReplay | 1       |
      | <member>        | <value> |
    Then ClassIn answers error 121601030

    Examples:
      | member    | value      |
      | sid       | 1          |
      | timeStamp | 1700000000 |
      | key       | anything   |

  @classin/v2/parameters
  Scenario: A call of the LMS without what it needs is refused
    When the school calls "lms/unit/create" of ClassIn's version 2
    Then ClassIn answers error 121601020

  @classin/v2/parameters @needs-clock
  Scenario: Of the two errors for wrong parameters one can be chosen
    Given ClassIn has the setting lmsParameterErrno = "101001001"
    When the school calls "lms/unit/create" of ClassIn's version 2
    Then ClassIn answers error 101001001

  @classin/v2/course
  Scenario: A course that is none is refused
    When the school calls "lms/unit/create" of ClassIn's version 2 with:
      | courseId    | 5   |
      | name        | One |
      | publishFlag | 2   |
    Then ClassIn answers error 147

  @classin/v2/course
  Scenario: A course that was ended is refused
    Given the school ends the course "Algebra" at ClassIn
    When the school makes the unit "One" of the course "Algebra" at ClassIn
    Then ClassIn answers error 121601023

  @classin/v2/course @needs-clock
  Scenario: A course that is another school's, or no standard one, is refused
    Given the neighbouring school at ClassIn has the course "Botany"
    When the school makes the unit "One" of the course "Botany" at ClassIn
    Then ClassIn answers error 121601021
    Given the course "Algebra" at ClassIn is of another sort
    When the school makes the unit "One" of the course "Algebra" at ClassIn
    Then ClassIn answers error 121601022

  @classin/v2/name-length
  Scenario: A unit's name is refused when it is too long, not cut
    When the school calls "lms/unit/create" of ClassIn's version 2 with:
      | courseId    | {course Algebra}  |
      | name        | "{51 characters}" |
      | publishFlag | 2                 |
    Then ClassIn answers error 121601020
    When the school calls "lms/unit/create" of ClassIn's version 2 with:
      | courseId    | {course Algebra}  |
      | name        | "{50 characters}" |
      | publishFlag | 2                 |
    Then ClassIn answers 1

  @classin/v2/course-teacher
  Scenario: Teachers join a course's teacher list, each with an answer of its own
    Given "Hopper" is a teacher at ClassIn
    And "Eve" has an account at ClassIn
    And the course "Logic" at ClassIn with:
      | mainTeacherUid | {UID of Turing} |
    When the school calls "course/addCourseTeacher" of ClassIn's version 2 with:
      | courseId    | {course Logic}                                 |
      | teacherUids | [{UID of Turing},{UID of Hopper},{UID of Eve}] |
    Then ClassIn's items answer "30022, 1, 136"
    When the school calls "course/addCourseTeacher" of ClassIn's version 2 with:
      | courseId    | {course Logic}    |
      | teacherUids | [{UID of Hopper}] |
    Then ClassIn's items answer "133"

  @classin/v2/course-teacher
  Scenario: A course that was ended takes no teachers
    Given the school ends the course "Algebra" at ClassIn
    When the school calls "course/addCourseTeacher" of ClassIn's version 2 with:
      | courseId    | {course Algebra}  |
      | teacherUids | [{UID of Turing}] |
    Then ClassIn answers error 30031

  @classin/v2/nickname-sync
  Scenario: Who is no student of the school has no nickname to be set
    Given "Ada" is a student at ClassIn
    When the school calls "schooluser/modifyCourseStudentNickName" of ClassIn's version 2 with:
      | studentUids | [{UID of Ada},{UID of Turing}] |
    Then ClassIn's items answer "1, 121601059"

  @classin/v2/nickname-sync @needs-clock
  Scenario: A student is called in the courses' groups as in the school
    Given "Ada" is a student at ClassIn
    And "Ada" is a student of the course "Algebra" at ClassIn
    When the school renames the student "Ada" to "Countess" at ClassIn
    And the school calls "schooluser/modifyCourseStudentNickName" of ClassIn's version 2 with:
      | studentUids | [{UID of Ada}] |
    Then "Ada" is called "Countess" in the group of the course "Algebra" at ClassIn

  @classin/v2/school-conf
  Scenario: Without either of the replay settings there is nothing to set
    When the school calls "school/modifySchoolConf" of ClassIn's version 2
    Then ClassIn answers error 121601030

  @classin/v2/school-conf @needs-clock
  Scenario: The replay settings of a school are set, each on its own
    When the school calls "school/modifySchoolConf" of ClassIn's version 2 with:
      | allowViewReplay | 0 |
    Then ClassIn answers 1
    And ClassIn holds 1 schoolConf with allowViewReplay "false"
    When the school calls "school/modifySchoolConf" of ClassIn's version 2 with:
      | allowNewStudentViewReplay | 0 |
    Then ClassIn holds 1 schoolConf with allowViewReplay "false"
    And ClassIn holds 1 schoolConf with allowNewStudentViewReplay "false"
