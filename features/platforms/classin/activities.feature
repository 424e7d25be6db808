@writes
Feature: Activities of ClassIn courses
  What a course does: classrooms, which are lessons, and homework, tests, materials and their like without one.
  Sources: docs.eeo.cn LMS/createActivityNoClass, LMS/releaseActivity, LMS/deleteActivity, LMS/addStudent,
  LMS/deleteStudent.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn
    And the unit "One" of the course "Algebra" at ClassIn

  @classin/activity/draft
  Scenario: Homework begins as a draft, which can be released once
    When the school makes the homework "Essay" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    Then ClassIn answers 1
    And ClassIn's answer holds:
      | data.activityId | {activity Essay} |
      | data.name       | "Essay"          |
    When the school calls "lms/activity/release" of ClassIn's version 2 with:
      | courseId   | {course Algebra} |
      | activityId | {activity Essay} |
    Then ClassIn answers 1

  @classin/activity/draft @needs-clock
  Scenario: What a new activity's id is called can be chosen
    Given ClassIn has the setting newActivityIdName = "unitId"
    When the school calls "lms/activity/createActivityNoClass" of ClassIn's version 2 with:
      | courseId     | {course Algebra} |
      | unitId       | {unit One}       |
      | activityType | 2                |
      | name         | Essay            |
      | teacherUid   | {UID of Turing}  |
    Then ClassIn answers 1
    And ClassIn's answer holds:
      | data.activityId | none |

  @classin/activity/release
  Scenario: A classroom, or what was released, is released already
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    And the homework "Essay" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    And the school has called "lms/activity/release" of ClassIn's version 2 with:
      | courseId   | {course Algebra} |
      | activityId | {activity Essay} |
    When the school calls "lms/activity/release" of ClassIn's version 2 with:
      | courseId   | {course Algebra} |
      | activityId | {activity Essay} |
    Then ClassIn answers error 29184
    When the school calls "lms/activity/release" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
    Then ClassIn answers error 29184

  @classin/activity/of-course
  Scenario: An activity that the course has not, or has no longer, is refused
    Given the homework "Essay" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    When the school calls "lms/activity/delete" of ClassIn's version 2 with:
      | courseId   | {course Algebra} |
      | activityId | 5                |
    Then ClassIn answers error 30002
    When the school calls "lms/activity/delete" of ClassIn's version 2 with:
      | courseId   | {course Algebra} |
      | activityId | {activity Essay} |
    Then ClassIn answers 1
    When the school calls "lms/activity/delete" of ClassIn's version 2 with:
      | courseId   | {course Algebra} |
      | activityId | {activity Essay} |
    Then ClassIn answers error 29149

  @classin/activity/deletion @needs-clock
  Scenario: A classroom that runs or is over cannot be deleted
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When 1470 minutes pass
    And the school calls "lms/activity/delete" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
    Then ClassIn answers error 40005
    When an hour passes
    And the school calls "lms/activity/delete" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
    Then ClassIn answers error 40006

  @classin/activity/deletion @needs-clock
  Scenario: A classroom's lesson goes with it
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school calls "lms/activity/delete" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
    Then ClassIn answers 1
    And the course "Algebra" at ClassIn has 0 lessons

  @classin/activity/students
  Scenario: A classroom takes any student of the school, and who is in already
    Given "Ada" is a student at ClassIn
    And "Eve" has an account at ClassIn
    And the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school calls "lms/activity/addStudent" of ClassIn's version 2 with:
      | courseId    | {course Algebra}            |
      | activityId  | {activity Fractions}        |
      | studentUids | [{UID of Ada},{UID of Eve}] |
    Then ClassIn's items answer "1, 228"
    When the school calls "lms/activity/addStudent" of ClassIn's version 2 with:
      | courseId    | {course Algebra}     |
      | activityId  | {activity Fractions} |
      | studentUids | [{UID of Ada}]       |
    Then ClassIn's items answer "1"

  @classin/activity/students
  Scenario: A discussion takes members of the course
    Given "Ada" is a student at ClassIn
    And "Eve" is a student at ClassIn
    And "Ada" is a student of the course "Algebra" at ClassIn
    And the discussion "Why" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    When the school calls "lms/activity/addStudent" of ClassIn's version 2 with:
      | courseId    | {course Algebra}            |
      | activityId  | {activity Why}              |
      | studentUids | [{UID of Ada},{UID of Eve}] |
    Then ClassIn's items answer "1, 40030"

  @classin/activity/students
  Scenario Outline: Homework and tests are the course's, and take no students
    Given "Ada" is a student at ClassIn
    And the <sort> "Essay" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    When the school calls "<path>" of ClassIn's version 2 with:
      | courseId    | {course Algebra} |
      | activityId  | {activity Essay} |
      | studentUids | [{UID of Ada}]   |
    Then ClassIn answers error <code>

    Examples:
      | sort     | path                       | code      |
      | homework | lms/activity/addStudent    | 110100070 |
      | test     | lms/activity/addStudent    | 110100070 |
      | homework | lms/activity/deleteStudent | 30008     |

  @classin/activity/students @needs-clock
  Scenario: A classroom that is over takes no students
    Given "Ada" is a student at ClassIn
    And the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When two days pass
    And the school calls "lms/activity/addStudent" of ClassIn's version 2 with:
      | courseId    | {course Algebra}     |
      | activityId  | {activity Fractions} |
      | studentUids | [{UID of Ada}]       |
    Then ClassIn answers error 110100069
