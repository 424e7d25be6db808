@writes @needs-clock
Feature: What ClassIn's data tells
  Changes of courses, lessons and their students are told as they happen, and a lesson's summary when it is over.
  Sources: docs.eeo.cn datasub/README, datasub/ClassInfo, datasub/details, datasub/classrelated.

  Background:
    Given the clock stands still
    And "Turing" is a teacher at ClassIn
    And "Ada" is a student at ClassIn

  @classin/subscription/commands
  Scenario: Only the commands that were chosen are sent
    Given a receiver of ClassIn's data for "eeoClassInfoChange"
    And the course "Algebra" at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing"
    Then the receiver has had "eeoClassInfoChange"

  @classin/subscription/commands
  Scenario: What happened before a receiver was registered is not told
    Given the course "Algebra" at ClassIn
    When a receiver of ClassIn's data is registered
    Then within 1 hour the receiver has had "nothing"

  @classin/subscription/sync
  Scenario: New courses, lessons and their students are told of
    Given a receiver of ClassIn's data
    And the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the school adds "Ada" to the lesson "Fractions"
    Then the receiver has had "eeoCourseInfoChange, eeoClassInfoChange, eeoClassStudentChange"
    And the last message has:
      | opType   | 1                  |
      | opSource | 6                  |
      | CourseId | {course Algebra}   |
      | ClassID  | {lesson Fractions} |
      | UID      | {UID of Ada}       |

  @classin/subscription/sync
  Scenario: A change tells what has changed, and nothing else
    Given the course "Algebra" at ClassIn
    And a receiver of ClassIn's data
    When the school changes the course "Algebra" at ClassIn to:
      | courseName | Algebra 2 |
    Then the receiver has had "eeoCourseInfoChange"
    And the last message has:
      | opType | 3                          |
      | opData | {"courseName":"Algebra 2"} |
    When the school changes the course "Algebra" at ClassIn to:
      | courseName | Algebra 2 |
    Then the receiver has had "eeoCourseInfoChange"

  @classin/subscription/sync
  Scenario: What the newer API makes and deletes has another source
    Given the course "Algebra" at ClassIn
    And a receiver of ClassIn's data
    And the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school calls "lms/activity/delete" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
    Then the receiver has had "eeoClassInfoChange, eeoClassInfoChange"
    And the last message has:
      | opType   | 2                  |
      | opSource | 3                  |
      | ClassID  | {lesson Fractions} |

  @classin/subscription/sync
  Scenario: A call that is refused tells nothing
    Given the course "Algebra" at ClassIn
    And a receiver of ClassIn's data
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | beginTime | {2020-01-04 08:00} |
      | endTime   | {2020-01-04 09:00} |
    Then ClassIn answers error 120
    And the receiver has had "nothing"

  @classin/subscription/lesson-summary
  Scenario: A lesson's summary comes twenty minutes after its end
    Given a receiver of ClassIn's data for "End"
    And the course "Algebra" at ClassIn
    And the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    Then within 1519 minutes the receiver has had "nothing"
    And within 1 minute the receiver has had "End"
    And the last message has:
      | ClassID                                | {lesson Fractions} |
      | Data.inoutEnd.{UID of Turing}.Identity | 3                  |
      | Data.inoutEnd.{UID of Turing}.Total    | 3600               |

  @classin/subscription/lesson-summary
  Scenario: A lesson that nobody entered has no summary
    Given ClassIn has the setting lessonAttendance = "entered"
    And a receiver of ClassIn's data for "End"
    And the course "Algebra" at ClassIn
    And the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    And the classroom "Decimals" of the course "Algebra" by "Turing" at ClassIn
    And "Turing" has visited the classroom of the lesson "Decimals" at ClassIn
    When two days pass
    Then the receiver has had "End"
    And the last message has:
      | ClassID | {lesson Decimals} |

  @classin/subscription/room-visits
  Scenario: Entering and leaving a classroom are told of
    Given a receiver of ClassIn's data for "67371107, 67371111"
    And the course "Algebra" at ClassIn
    And the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When "Turing" visits the classroom of the lesson "Fractions" at ClassIn
    Then the receiver has had "67371107, 67371111"
    And the last message has:
      | UID      | {UID of Turing}    |
      | Identity | 3                  |
      | ClassID  | {lesson Fractions} |
