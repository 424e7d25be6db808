@writes
Feature: ClassIn's second API
  Units, activities and classrooms are made by JSON calls that are signed in their headers.
  Sources: docs.eeo.cn appendix/signature, LMS/createUnit, LMS/createClassroom, LMS/addStudent and their neighbours.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn

  @classin/v2/signature
  Scenario: A call that is signed by the rule is answered
    When the school calls "lms/unit/create" of ClassIn's version 2 with:
      | courseId    | {course Algebra} |
      | name        | One              |
      | publishFlag | 2                |
    Then ClassIn answers 1

  @classin/v2/signature
  Scenario: A call without a signature is refused
    When the school calls "lms/unit/create" of ClassIn's version 2 without "X-EEO-SIGN"
    Then ClassIn answers error 101002005

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

  @classin/v2/parameters
  Scenario: A call of the LMS without what it needs is refused
    When the school calls "lms/unit/create" of ClassIn's version 2
    Then ClassIn answers error 121601020

  @classin/v2/name-length
  Scenario: A unit's name is refused when it is too long, not cut
    When the school calls "lms/unit/create" of ClassIn's version 2 with:
      | courseId    | {course Algebra} |
      | name        | "{51 characters}" |
      | publishFlag | 2                |
    Then ClassIn answers error 121601020

  @classin/unit/name
  Scenario: A unit's name is unique in its course
    Given the unit "One" of the course "Algebra" at ClassIn
    When the school calls "lms/unit/create" of ClassIn's version 2 with:
      | courseId    | {course Algebra} |
      | name        | One              |
      | publishFlag | 0                |
    Then ClassIn answers error 29208

  @classin/unit/published
  Scenario: A published unit does not become a draft
    Given the unit "One" of the course "Algebra" at ClassIn
    When the school calls "lms/unit/update" of ClassIn's version 2 with:
      | courseId    | {course Algebra} |
      | unitId      | {unit One}       |
      | publishFlag | 0                |
    Then ClassIn answers error 40004

  @classin/unit/deletion @needs-clock
  Scenario: A unit with a classroom that has begun stays
    Given the unit "One" of the course "Algebra" at ClassIn
    And the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    When 1470 minutes pass
    And the school calls "lms/unit/delete" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | unitId   | {unit One}       |
    Then ClassIn answers error 40001

  @classin/classroom/published
  Scenario: What the second API made the first cannot delete
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school calls "delCourseClass" at ClassIn with:
      | courseId | {course Algebra}   |
      | classId  | {lesson Fractions} |
    Then ClassIn answers error 466

  @classin/classroom/seats
  Scenario: Too many seats are cut to what the school has
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school calls "lms/activity/updateClass" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
      | seatNum    | 40                   |
    Then ClassIn answers 1

  @classin/classroom/dual-camera
  Scenario: Two cameras need one student on stage
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school calls "lms/activity/updateClass" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
      | seatNum    | 4                    |
      | isDc       | 3                    |
    Then ClassIn answers error 110100066

  @classin/activity/release
  Scenario: A classroom is released already
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school calls "lms/activity/release" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
    Then ClassIn answers error 29184

  @classin/activity/of-course
  Scenario: An activity that is none is refused
    When the school calls "lms/activity/delete" of ClassIn's version 2 with:
      | courseId   | {course Algebra} |
      | activityId | 5                |
    Then ClassIn answers error 30002

  @classin/activity/deletion @needs-clock
  Scenario: A classroom that runs cannot be deleted
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When 1470 minutes pass
    And the school calls "lms/activity/delete" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
    Then ClassIn answers error 40005
