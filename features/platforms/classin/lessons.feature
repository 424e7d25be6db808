@writes
Feature: Scheduling lessons at ClassIn
  A lesson is one session of a course, at a time that lessons may have and as many as the contract says.
  Sources: docs.eeo.cn classroom/addCourse, classroom/addCourseClass, classroom/addCourseClassMultiple,
  Error-Handling/Lesson_errors, appendix/rules.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn

  @classin/lesson/no-deduplication @needs-clock
  Scenario: The same lesson posted twice makes two lessons
    Given the clock stands still
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing"
    And the school schedules the lesson "Fractions" of the course "Algebra" by "Turing"
    Then ClassIn answers 1 with the id of the lesson "Fractions"
    And the course "Algebra" at ClassIn has 2 lessons

  @classin/v1/unique-identity @needs-clock
  Scenario: A unique identity makes scheduling repeatable
    Given the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | courseUniqueIdentity | lesson-17 |
      | record               | 1         |
      | live                 | 1         |
    When the school schedules the lesson "Fractions again" of the course "Algebra" by "Turing" with:
      | courseUniqueIdentity | lesson-17 |
    Then ClassIn answers 398 with the id of the lesson "Fractions"
    And ClassIn answers the live addresses of the lesson "Fractions"
    And the course "Algebra" at ClassIn has 1 lesson

  @classin/lesson/identity-freed @needs-clock
  Scenario: A lesson deleted by a call frees its unique identity
    Given the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | courseUniqueIdentity | lesson-17 |
    When the school deletes the lesson "Fractions"
    And the school schedules the lesson "Fractions again" of the course "Algebra" by "Turing" with:
      | courseUniqueIdentity | lesson-17 |
    Then ClassIn answers 1
    And the course "Algebra" at ClassIn has 1 lesson

  @classin/lesson/identity-freed @needs-clock
  Scenario: A lesson deleted by hand keeps its unique identity
    Given the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | courseUniqueIdentity | lesson-17 |
    And the lesson "Fractions" was deleted by hand
    When the school schedules the lesson "Fractions again" of the course "Algebra" by "Turing" with:
      | courseUniqueIdentity | lesson-17 |
    Then ClassIn answers 398 with the id of the lesson "Fractions"

  @classin/lesson/times @needs-clock
  Scenario Outline: A lesson begins a minute to three years ahead and lasts 15 minutes to 24 hours
    Given the time is "2027-01-04 08:00"
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | beginTime | <begin> |
      | endTime   | <end>   |
    Then ClassIn answers <errno>

    Examples:
      | begin              | end                | errno |
      | {in 59 seconds}    | {in 1 hour}        | 120   |
      | {in 60 seconds}    | {in 1 hour}        | 1     |
      | {2030-01-04 08:00} | {2030-01-04 09:00} | 1     |
      | {2030-01-04 08:01} | {2030-01-04 09:00} | 268   |
      | {in 2 hours}       | {in 1 hour}        | 119   |
      | {in 2 hours}       | {in 2 hours}       | 119   |
      | {in 1 hour}        | {in 74 minutes}    | 165   |
      | {in 1 hour}        | {in 75 minutes}    | 1     |
      | {in 1 hour}        | {in 25 hours}      | 1     |
      | {in 1 hour}        | {in 1501 minutes}  | 165   |

  @classin/lesson/maintenance @needs-clock
  Scenario Outline: A lesson keeps 20 minutes away from the vendor's maintenance
    Given the time is "2027-01-04 08:00"
    And ClassIn has the setting maintenance = "2027-01-05T08:00:00Z/2027-01-05T10:00:00Z"
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | beginTime | <begin> |
      | endTime   | <end>   |
    Then ClassIn answers <errno>

    Examples:
      | begin              | end                | errno |
      | {2027-01-05 06:00} | {2027-01-05 07:39} | 1     |
      | {2027-01-05 06:00} | {2027-01-05 07:41} | 454   |
      | {2027-01-05 08:30} | {2027-01-05 09:30} | 454   |
      | {2027-01-05 10:19} | {2027-01-05 11:00} | 454   |
      | {2027-01-05 10:21} | {2027-01-05 11:00} | 1     |

  @classin/lesson/folder @needs-clock
  Scenario Outline: A lesson's folder is one of the school's own cloud drive, or its course's
    Given the cloud drive has the folder "Autumn"
    And the cloud drive has the folder "Extra"
    And the neighbouring school's cloud drive has the folder and file "Winter"
    And the course "Geometry" at ClassIn with:
      | folderId | {folder Autumn} |
    When the school schedules the lesson "Circles" of the course "Geometry" by "Turing" with:
      | folderId | <folder> |
    Then ClassIn answers 1
    And the lesson "Circles" has:
      | folderId | <kept> |

    Examples:
      | folder         | kept            |
      |                | {folder Autumn} |
      | {folder Extra} | {folder Extra}  |

  @classin/lesson/folder @needs-clock
  Scenario Outline: A lesson has no folder that the school has not
    Given the neighbouring school's cloud drive has the folder and file "Winter"
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | folderId | <folder> |
    Then ClassIn answers error 160

    Examples:
      | folder          |
      | 4711            |
      | {folder Winter} |

  @classin/lesson/omo @needs-clock
  Scenario Outline: Broadcasts to learning stations are part of some contracts only
    Given ClassIn has the setting omoEnabled = "<enabled>"
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | omoStationBroadcast | 1 |
    Then ClassIn answers <errno>

    Examples:
      | enabled | errno     |
      | false   | 121604007 |
      | true    | 1         |

  @classin/lesson/course-limit @needs-clock
  Scenario: A course has as many lessons as the contract says, and deleted ones do not count
    Given ClassIn has the setting lessonsPerCourse = "1"
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the school schedules the lesson "Decimals" of the course "Algebra" by "Turing"
    Then ClassIn answers error 121601070
    When the school deletes the lesson "Fractions"
    And the school schedules the lesson "Decimals" of the course "Algebra" by "Turing"
    Then ClassIn answers 1

  @classin/lesson/month-limit @needs-clock
  Scenario: With the quotas off the month has no limit
    Given ClassIn has the setting lessonsPerMonth = "1"
    And ClassIn has the setting quotas = "off"
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the school schedules the lesson "Decimals" of the course "Algebra" by "Turing"
    Then ClassIn answers 1

  @classin/lesson/month-limit @needs-clock
  Scenario Outline: A school makes as many lessons in a month as the contract says, and deleted ones count
    Given the time is "2027-01-30 08:00"
    And ClassIn has the setting lessonsPerMonth = "1"
    And ClassIn has the setting lessonsPerMonthErrno = "<errno>"
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the school deletes the lesson "Fractions"
    And the school schedules the lesson "Decimals" of the course "Algebra" by "Turing"
    Then ClassIn answers error <errno>
    When 2 days pass
    And the school schedules the lesson "Decimals" of the course "Algebra" by "Turing"
    Then ClassIn answers 1

    Examples:
      | errno     |
      | 121601003 |
      | 121601004 |

  @classin/lesson/multiple-cut @needs-clock
  Scenario: Only the first 50 of several lessons are looked at
    When the school schedules 51 lessons of the course "Algebra" by "Turing" at once
    Then ClassIn answers for 50 items
    And the course "Algebra" at ClassIn has 50 lessons

  @classin/lesson/multiple-repeated-identity @needs-clock
  Scenario: Of several lessons with one identity the first is made
    When the school schedules these lessons of the course "Algebra" by "Turing":
      | className | courseUniqueIdentity |
      | Fractions | lesson-17            |
      | Decimals  | lesson-17            |
      | Percents  | lesson-18            |
    Then ClassIn's items answer "1, 133, 1"
    And the course "Algebra" at ClassIn has 2 lessons

  @classin/course/expiry-pushed @needs-clock
  Scenario: A lesson after the course's end keeps the course open for three months more
    Given the time is "2027-01-04 08:00"
    And the course "Geometry" at ClassIn with:
      | expiryTime | {2027-01-11 08:00} |
    When the school schedules the lesson "Circles" of the course "Geometry" by "Turing" with:
      | beginTime | {2027-01-10 08:00} |
      | endTime   | {2027-01-10 09:00} |
    Then the course "Geometry" at ClassIn has:
      | expiryTime | {2027-01-11 08:00} |
    When the school schedules the lesson "Spheres" of the course "Geometry" by "Turing" with:
      | beginTime | {2027-01-14 08:00} |
      | endTime   | {2027-01-14 09:00} |
    Then ClassIn answers 1
    And the course "Geometry" at ClassIn has:
      | expiryTime | {2027-04-14 09:00} |
