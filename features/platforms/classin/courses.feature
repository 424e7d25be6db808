@writes
Feature: ClassIn courses
  A course is what ClassIn's app calls a class. A school's own system makes courses, changes them, and ends them.
  Sources: docs.eeo.cn classroom/addCourse, classroom/editCourse, classroom/endCourse, appendix/rules.

  @classin/course/new @needs-clock
  Scenario: A new course has an id of its own, and texts that are too long are cut
    When the school makes the course "Algebra" at ClassIn with:
      | courseName      | {91 characters}  |
      | courseIntroduce | {401 characters} |
    Then ClassIn answers 1 with the id of the course "Algebra"
    And the course "Algebra" at ClassIn has:
      | courseName      | {90 characters}  |
      | courseIntroduce | {400 characters} |
      | state           | Running          |

  @classin/course/name-length @needs-clock
  Scenario Outline: Changing a course's name cuts it sooner than making the course does
    Given ClassIn has the setting editCourseNameLength = "<setting>"
    And the course "Algebra" at ClassIn
    When the school changes the course "Algebra" at ClassIn to:
      | courseName | {91 characters} |
    Then ClassIn answers 1
    And the course "Algebra" at ClassIn has:
      | courseName | <kept> |

    Examples:
      | setting | kept            |
      | 40      | {40 characters} |
      | 90      | {90 characters} |

  @classin/course/subject @needs-clock
  Scenario Outline: Schools for pupils up to 18 keep a course's subject and category, others do not
    Given ClassIn has the setting k12School = "<k12>"
    When the school makes the course "Algebra" at ClassIn with:
      | subjectId | <sent> |
      | catId     | 7      |
    Then the course "Algebra" at ClassIn has:
      | subjectId | <kept>     |
      | catId     | <category> |

    Examples:
      | k12   | sent | kept | category |
      | true  | 0    | 0    | 7        |
      | true  | 16   | 16   | 7        |
      | true  | 17   | 0    | 7        |
      | true  | 99   | 99   | 7        |
      | false | 16   | 0    | 0        |

  @classin/course/category-needs-name @needs-clock
  Scenario: A course's category changes only together with its name
    Given the course "Algebra" at ClassIn
    When the school changes the course "Algebra" at ClassIn to:
      | catId | 7 |
    Then ClassIn answers error 100
    And the course "Algebra" at ClassIn has:
      | catId | 0 |
    When the school changes the course "Algebra" at ClassIn to:
      | catId      | 7          |
      | courseName | Algebra II |
    Then ClassIn answers 1
    And the course "Algebra" at ClassIn has:
      | catId      | 7          |
      | courseName | Algebra II |

  @classin/course/category-needs-name @needs-clock
  Scenario: Where a category without a name is ignored, the rest of the change is done
    Given ClassIn has the setting categoryWithoutName = "ignored"
    And the course "Algebra" at ClassIn
    When the school changes the course "Algebra" at ClassIn to:
      | catId           | 7             |
      | courseIntroduce | For beginners |
    Then ClassIn answers 1
    And the course "Algebra" at ClassIn has:
      | catId           | 0             |
      | courseIntroduce | For beginners |

  @classin/course/add-friend @needs-clock
  Scenario Outline: Whether course mates may befriend each other is the school's choice until the course says
    Given ClassIn has the setting schoolAllowsAddFriend = "<school>"
    When the school makes the course "Algebra" at ClassIn with:
      | allowAddFriend | <sent> |
    Then the course "Algebra" at ClassIn has:
      | allowAddFriend | <kept> |

    Examples:
      | school | sent | kept  |
      | true   |      | true  |
      | false  |      | false |
      | false  | 1    | true  |
      | true   | 0    | false |

  @classin/course/expiry
  Scenario Outline: A course expires at least a day and at most five years ahead
    When the school makes the course "Algebra" at ClassIn with:
      | expiryTime | <time> |
    Then ClassIn answers <errno>

    Examples:
      | time           | errno |
      | {in 23 hours}  | 151   |
      | {in 25 hours}  | 1     |
      | {in 1820 days} | 1     |
      | {in 1830 days} | 154   |
      | 0              | 1     |

  @classin/course/expiry @needs-clock
  Scenario: A course never expires unless it is told to, and keeps its expiry when a change does not name one
    Given the time is "2027-01-04 08:00"
    When the school makes the course "Algebra" at ClassIn
    Then the course "Algebra" at ClassIn has:
      | expiryTime | 0 |
    When the school changes the course "Algebra" at ClassIn to:
      | expiryTime | {2027-03-01 08:00} |
    And the school changes the course "Algebra" at ClassIn to:
      | courseName | Algebra II |
    Then the course "Algebra" at ClassIn has:
      | courseName | Algebra II         |
      | expiryTime | {2027-03-01 08:00} |
    When the school changes the course "Algebra" at ClassIn to:
      | expiryTime | 0 |
    Then the course "Algebra" at ClassIn has:
      | expiryTime | 0 |

  @classin/course/expiry-after-lessons
  Scenario Outline: A course does not expire before its last lesson ends
    Given the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing" with:
      | beginTime | {in 5 days}    |
      | endTime   | {in 121 hours} |
    When the school changes the course "Algebra" at ClassIn to:
      | expiryTime | <time> |
    Then ClassIn answers <errno>

    Examples:
      | time           | errno |
      | {in 3 days}    | 152   |
      | {in 120 hours} | 152   |
      | {in 6 days}    | 1     |

  @classin/course/folder @needs-clock
  Scenario Outline: A course's folder is one of the school's own cloud drive
    Given the cloud drive has the folder "Autumn"
    And the neighbouring school's cloud drive has the folder and file "Winter"
    When the school makes the course "Algebra" at ClassIn with:
      | folderId | <folder> |
    Then ClassIn answers <errno>

    Examples:
      | folder          | errno |
      | {folder Autumn} | 1     |
      | {folder Winter} | 160   |
      | 4711            | 160   |

  @classin/course/lessons-follow-folder @needs-clock
  Scenario: Lessons to come follow the course to its new folder, unless they have one of their own
    Given the cloud drive has the folder "Autumn"
    And the cloud drive has the folder "Spring"
    And the cloud drive has the folder "Extra"
    And the course "Algebra" at ClassIn with:
      | folderId | {folder Autumn} |
    And the lesson "Past" of the course "Algebra" by "Turing"
    And the lesson "Past" is over
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    And the lesson "Decimals" of the course "Algebra" by "Turing" with:
      | folderId | {folder Extra} |
    When the school changes the course "Algebra" at ClassIn to:
      | folderId | {folder Spring} |
    Then ClassIn answers 1
    And the lesson "Fractions" has:
      | folderId | {folder Spring} |
    And the lesson "Past" has:
      | folderId | {folder Autumn} |
    And the lesson "Decimals" has:
      | folderId | {folder Extra} |

  @classin/course/classroom-setting @needs-clock
  Scenario Outline: A course's classroom setting is one of the school's own
    Given the school at ClassIn has the classroom setting "Quiet"
    And the neighbouring school at ClassIn has the classroom setting "Loud"
    When the school makes the course "Algebra" at ClassIn with:
      | classroomSettingId | <setting> |
    Then ClassIn answers <errno>

    Examples:
      | setting         | errno |
      | {setting Quiet} | 1     |
      | 0               | 1     |
      | 4711            | 371   |
      | {setting Loud}  | 373   |

  @classin/course/end @needs-clock
  Scenario: Ending a course deletes the lessons to come and keeps those that were
    Given the course "Algebra" at ClassIn
    And the lesson "Past" of the course "Algebra" by "Turing"
    And the lesson "Past" is over
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the school ends the course "Algebra" at ClassIn
    Then ClassIn answers 1
    And the course "Algebra" at ClassIn has:
      | state | Ended |
    And the lesson "Past" has:
      | deleted | false |
    And the lesson "Fractions" has:
      | deleted | true |

  @classin/course/end-in-progress @needs-clock
  Scenario: A course is not ended in the middle of a lesson
    Given the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    And the lesson "Fractions" is running
    When the school ends the course "Algebra" at ClassIn
    Then ClassIn answers error 394
    And the course "Algebra" at ClassIn has:
      | state | Running |
    Given the lesson "Fractions" is over
    When the school ends the course "Algebra" at ClassIn
    Then ClassIn answers 1

  @classin/course/of-school @needs-clock
  Scenario: A course is the school's own, and one that there is
    Given the neighbouring school at ClassIn has the course "Botany"
    When the school ends the course "Botany" at ClassIn
    Then ClassIn answers error 144
    When the school changes the course "4711" at ClassIn to:
      | courseName | Algebra |
    Then ClassIn answers error 147

  @classin/course/of-school @needs-clock
  Scenario: A partner may take the two codes the other way round
    Given ClassIn has the setting foreignCourseErrno = "147"
    And the neighbouring school at ClassIn has the course "Botany"
    When the school ends the course "Botany" at ClassIn
    Then ClassIn answers error 147

  @classin/course/deleted @needs-clock
  Scenario: Nothing is done with a course that was deleted
    Given the course "Algebra" at ClassIn
    And the course "Algebra" at ClassIn was deleted by hand
    When the school changes the course "Algebra" at ClassIn to:
      | courseName | Algebra II |
    Then ClassIn answers error 149

  @classin/course/expired @needs-clock
  Scenario: Nothing is done with a course that has expired, or was ended
    Given the course "Algebra" at ClassIn with:
      | expiryTime | {in 2 days} |
    And the course "Botany" at ClassIn
    When 3 days pass
    And the school ends the course "Algebra" at ClassIn
    Then ClassIn answers error 153
    When the school ends the course "Botany" at ClassIn
    And the school ends the course "Botany" at ClassIn
    Then ClassIn answers error 153

  @classin/course/type @needs-clock
  Scenario: Courses of another sort than the standard one are not for these calls
    Given the course "Algebra" at ClassIn
    And the course "Algebra" at ClassIn is of another sort
    When the school ends the course "Algebra" at ClassIn
    Then ClassIn answers error 369

  @classin/v1/unique-identity @needs-clock
  Scenario: A course that is sent twice with its identity is made once
    Given the course "Algebra" at ClassIn with:
      | courseUniqueIdentity | sis-1 |
    When the school makes the course "Algebra again" at ClassIn with:
      | courseUniqueIdentity | sis-1 |
    Then ClassIn answers 398 with the id of the course "Algebra"
    And ClassIn holds 1 course

  @classin/v1/unique-identity @needs-clock
  Scenario Outline: An identity of up to 32 characters is kept, a longer one is refused
    When the school makes the course "Algebra" at ClassIn with:
      | courseUniqueIdentity | <identity> |
    Then ClassIn answers <errno>
    And ClassIn holds <count> courses

    Examples:
      | identity        | errno | count |
      | {32 characters} | 1     | 1     |
      | {33 characters} | 100   | 0     |
