@writes
Feature: Recordings of ClassIn lessons
  A lesson may be recorded, shown live on the web, and shown again; the pieces of its recording can be deleted.
  Sources: docs.eeo.cn classroom/addCourseClass, classroom/editCourseClass, classroom/setClassVideoMultiple,
  classroom/deleteClassVideo, appendix/rules.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn

  @classin/lesson/recording-first @needs-clock
  Scenario Outline: A lesson is made even if its recording cannot be
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | record  | 0 |
      | <field> | 1 |
    Then ClassIn answers 280 with the id of the lesson "Fractions"
    And the recording of the lesson "Fractions" is:
      | record      | false |
      | recordScene | false |
      | live        | false |
      | replay      | false |

    Examples:
      | field       |
      | live        |
      | replay      |
      | recordScene |

  @classin/lesson/recording-first @needs-clock
  Scenario: A lesson is changed even if its recording cannot be
    Given the lesson "Fractions" of the course "Algebra" by "Turing"
    When the school changes the lesson "Fractions" to:
      | className | Thirds |
      | record    | 0      |
      | live      | 1      |
      | replay    | 0      |
    Then ClassIn answers 282
    And the lesson "Fractions" has:
      | className | Thirds |
    And the recording of the lesson "Fractions" is:
      | record | false |
      | live   | false |
    When the school changes the recordings of the course "Algebra" at ClassIn to:
      | classId            | record | live | replay |
      | {lesson Fractions} | 0      | 1    | 0      |
    Then ClassIn's items answer "251"

  @classin/lesson/recording-together @needs-clock
  Scenario: Recording, live and replay change together
    Given the lesson "Fractions" of the course "Algebra" by "Turing"
    When the school changes the lesson "Fractions" to:
      | className | Thirds |
      | record    | 1      |
      | live      | 1      |
    Then ClassIn answers 282
    And the lesson "Fractions" has:
      | className | Thirds |
    And the recording of the lesson "Fractions" is:
      | record | false |
      | live   | false |
    When the school changes the lesson "Fractions" to:
      | record | 1 |
      | live   | 1 |
      | replay | 0 |
    Then ClassIn answers 1
    And the recording of the lesson "Fractions" is:
      | record      | true  |
      | recordScene | false |
      | live        | true  |
      | replay      | false |

  @classin/lesson/recording-window @needs-clock
  Scenario: A recording that comes too late leaves the rest of the lesson changed
    Given "Hopper" is a teacher at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    And it is 10 minutes before the lesson "Fractions"
    When the school changes the lesson "Fractions" to:
      | teacherUid | {UID of Hopper} |
      | record     | 1               |
      | live       | 0               |
      | replay     | 0               |
    Then ClassIn answers 283
    And the lesson "Fractions" has:
      | teacherUid | {UID of Hopper} |
    And the recording of the lesson "Fractions" is:
      | record | false |
    When the school changes the recordings of the course "Algebra" at ClassIn to:
      | classId            | record | live | replay |
      | {lesson Fractions} | 1      | 0    | 0      |
    Then ClassIn's items answer "252"

  @classin/lesson/recording-window @needs-clock
  Scenario Outline: The replay of a recorded lesson can change at any time, its live page in time only
    Given the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | record | 1 |
      | live   | 0 |
      | replay | 0 |
    And it is <ahead> before the lesson "Fractions"
    When the school changes the recordings of the course "Algebra" at ClassIn to:
      | classId            | record | live   | replay   |
      | {lesson Fractions} | 1      | <live> | <replay> |
    Then ClassIn's items answer "<errno>"

    Examples:
      | ahead      | live | replay | errno |
      | 21 minutes | 1    | 1      | 1     |
      | 19 minutes | 1    | 0      | 252   |
      | 19 minutes | 0    | 1      | 1     |

  @classin/lesson/live-addresses
  Scenario: A lesson's live addresses are its own for good
    Given the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | record | 1 |
      | live   | 1 |
    Then ClassIn answers a live page and streams
    When the school changes the lesson "Fractions" to:
      | record | 1 |
      | live   | 0 |
      | replay | 0 |
    Then ClassIn answers a live page without streams
    When the school changes the lesson "Fractions" to:
      | record | 1 |
      | live   | 1 |
      | replay | 0 |
    Then ClassIn answers the live addresses of the lesson "Fractions"
    And ClassIn answers a live page and streams

  @classin/lesson/live-addresses-empty @needs-clock
  Scenario Outline: A lesson that is not recorded has no live addresses, and says so
    Given ClassIn has the setting emptyLiveForm = "<form>"
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing"
    Then ClassIn's answer holds:
      | more_data | <addresses> |

    Examples:
      | form   | addresses                      |
      | object | {"live_url":"","live_info":{}} |
      | text   | {"live_url":"","live_info":""} |
      | array  | {"live_url":"","live_info":[]} |
      | absent | {}                             |

  @classin/video/recorded @needs-clock
  Scenario: Videos are deleted of lessons that were recorded and are over
    Given the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | record | 1 |
    And the lesson "Decimals" of the course "Algebra" by "Turing"
    When the school deletes all videos of the lesson "Fractions"
    Then ClassIn answers error 384
    Given the lesson "Fractions" is over
    When the school deletes all videos of the lesson "Fractions"
    Then ClassIn answers error 631
    When the school deletes all videos of the lesson "Decimals"
    Then ClassIn answers error 254

  @classin/video/deletable @needs-clock
  Scenario: A video is deleted once, and a protected one never
    Given the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | record | 1 |
    And the lesson "Fractions" has the video "part 1"
    And the lesson "Fractions" has the protected video "part 2"
    And the lesson "Fractions" is over
    When the school deletes the video "part 1" of the lesson "Fractions"
    Then ClassIn answers 1
    When the school deletes the video "part 1" of the lesson "Fractions"
    Then ClassIn answers error 634
    When the school deletes the video "part 2" of the lesson "Fractions"
    Then ClassIn answers error 633
    When the school deletes the video "4711" of the lesson "Fractions"
    Then ClassIn answers error 630

  @classin/video/deletable @needs-clock
  Scenario: All videos of a lesson go, unless one of them is protected
    Given the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | record | 1 |
    And the lesson "Fractions" has the video "part 1"
    And the lesson "Fractions" is over
    When the school deletes all videos of the lesson "Fractions"
    Then ClassIn answers 1
    And ClassIn holds 1 video with deleted "true"
    When the school deletes all videos of the lesson "Fractions"
    Then ClassIn answers error 632
    Given the lesson "Fractions" has the video "part 2"
    And the lesson "Fractions" has the protected video "part 3"
    When the school deletes all videos of the lesson "Fractions"
    Then ClassIn answers error 633
    And ClassIn holds 2 videos with deleted "false"
