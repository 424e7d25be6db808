@writes
Feature: Teachers of ClassIn lessons
  A lesson has one teacher, and perhaps co-teachers; all of them are teachers of the school, and nothing else in the course.
  Sources: docs.eeo.cn classroom/addCourseClass, edit_history 2.12, 3.9 and 3.26, Error-Handling/Lesson_errors.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn

  @classin/user/uid-not-relationship-id
  Scenario Outline: Lessons take UIDs, and no ids of relationships
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | <field> | <id> |
    Then ClassIn answers error 400

    Examples:
      | field        | id                     |
      | teacherUid   | {teacher id of Turing} |
      | teacherUid   | 4711                   |
      | assistantUid | {teacher id of Turing} |

  @classin/member/first-teacher
  Scenario Outline: Who teaches is a teacher at ClassIn first
    Given "Ada" is a student at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | <field> | {UID of Ada} |
    Then ClassIn answers error <errno>

    Examples:
      | field        | errno |
      | teacherUid   | 136   |
      | assistantUid | 318   |

  @classin/user/cancelled-account @needs-clock
  Scenario Outline: Who has cancelled the account teaches nothing
    Given "Hopper" is a teacher at ClassIn
    And "Hopper" has cancelled the account at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | <field> | {UID of Hopper} |
    Then ClassIn answers error <errno>

    Examples:
      | field        | errno |
      | teacherUid   | 884   |
      | assistantUid | 885   |

  @classin/teacher/stopped @needs-clock
  Scenario Outline: Who is being stopped, or is stopped, teaches nothing
    Given "Hopper" is a teacher at ClassIn
    When the school stops the teacher "Hopper" at ClassIn
    And the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | <field> | {UID of Hopper} |
    Then ClassIn answers error <stopping>
    When 10 minutes pass
    And the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | <field> | {UID of Hopper} |
    Then ClassIn answers error <stopped>

    Examples:
      | field        | stopping | stopped |
      | teacherUid   | 800      | 387     |
      | assistantUid | 804      | 388     |

  @classin/member/one-role
  Scenario Outline: Who learns in a course does not teach in it
    Given "Hopper" is a teacher at ClassIn
    And "Hopper" is a student at ClassIn
    And "Hopper" is <identity> of the course "Algebra" at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | <field> | {UID of Hopper} |
    Then ClassIn answers error <errno>

    Examples:
      | identity   | field        | errno |
      | a student  | teacherUid   | 172   |
      | an auditor | teacherUid   | 173   |
      | a student  | assistantUid | 319   |
      | an auditor | assistantUid | 320   |

  @classin/member/one-role
  Scenario: The teacher of a lesson is not its co-teacher
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | assistantUid | {UID of Turing} |
    Then ClassIn answers error 322

  @classin/lesson/teacher-joins-list @needs-clock
  Scenario: The teacher and the co-teachers of a lesson join the course's teacher list
    Given "Hopper" is a teacher at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | assistantUids | [{UID of Hopper}] |
    Then in the course "Algebra" at ClassIn the teachers are "Hopper, Turing"

  @classin/lesson/co-teachers-repeated
  Scenario: A co-teacher is named once
    Given "Hopper" is a teacher at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | assistantUids | [{UID of Hopper}, {UID of Hopper}] |
    Then ClassIn answers error 21316

  @classin/lesson/co-teachers-limit @needs-clock
  Scenario Outline: A lesson has as many co-teachers as the contract says
    Given ClassIn has the setting coTeachersPerLesson = "1"
    And "Hopper" is a teacher at ClassIn
    And "Lovelace" is a teacher at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | assistantUids | <uids> |
    Then ClassIn answers <errno>

    Examples:
      | uids                                 | errno |
      | [{UID of Hopper}]                    | 1     |
      | [{UID of Hopper}, {UID of Lovelace}] | 21317 |

  @classin/lesson/co-teachers-one-parameter @needs-clock
  Scenario Outline: Co-teachers come in one of the two parameters
    Given ClassIn has the setting bothAssistantsErrno = "<errno>"
    And "Hopper" is a teacher at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | assistantUid  | {UID of Hopper}   |
      | assistantUids | [{UID of Hopper}] |
    Then ClassIn answers error <errno>

    Examples:
      | errno |
      | 100   |
      | 400   |
