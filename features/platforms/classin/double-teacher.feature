@writes
Feature: Online double-teacher lessons of ClassIn
  One teacher teaches a main lesson, and is seen in sub lessons of other courses, each with co-teachers of its own.
  Sources: docs.eeo.cn onlineDoubleTeacher/addClass, onlineDoubleTeacher/editClass, onlineDoubleTeacher/deleteClass,
  edit_history 5.4.7.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn
    And the course "North" at ClassIn
    And the course "South" at ClassIn
    And the classroom "Main" of the course "Algebra" by "Turing" at ClassIn

  @classin/double-teacher/main
  Scenario: A lesson of either API becomes a main lesson
    Given the lesson "Old" of the course "Algebra" by "Turing"
    When the school makes the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    Then ClassIn's items answer "1"
    When the school makes the sub lesson "Branch of old" of "Old", in the course "North" at ClassIn
    Then ClassIn's items answer "1"

  @classin/double-teacher/main
  Scenario: What is no lesson, a sub lesson or another course's is no main lesson
    Given the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    When the school makes the sub lesson "Twig" of "Branch", in the course "South" at ClassIn
    Then ClassIn answers error 121601037
    When the school calls "lms/onlineDoubleTeacher/addClass" of ClassIn's version 2 with:
      | mainCourseId | {course South}                                   |
      | mainClassId  | {lesson Main}                                    |
      | subClassJson | [{"courseId":{course North},"className":"Twig"}] |
    Then ClassIn answers error 142

  @classin/double-teacher/main @needs-clock
  Scenario: Twenty minutes before it begins is too late for a first sub lesson
    When 1425 minutes pass
    And the school makes the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    Then ClassIn answers error 350

  @classin/double-teacher/items
  Scenario: Each sub lesson is made or refused on its own
    Given "Eve" has an account at ClassIn
    When the school makes these sub lessons of "Main" at ClassIn:
      | course  | className       | assistantUids |
      | North   | In the north    |               |
      | Algebra | Where it is     |               |
      | South   | With a stranger | [{UID of Eve}] |
      | 5       | Nowhere         |               |
    Then ClassIn's items answer "1, 122301036, 318, 147"

  @classin/double-teacher/items
  Scenario: The answer names the main lesson and what was made of each item
    When the school makes these sub lessons of "Main" at ClassIn:
      | course | className    | uniqueIdentity |
      | North  | In the north | north-1        |
    Then ClassIn's answer holds:
      | data.mainClassId                    | {lesson Main}         |
      | data.mainCourseId                   | {course Algebra}      |
      | data.subClassData[0].classId        | {lesson In the north} |
      | data.subClassData[0].courseId       | {course North}        |
      | data.subClassData[0].className      | "In the north"        |
      | data.subClassData[0].liveUrl        | ""                    |
      | data.subClassData[0].liveInfo       | {}                    |
      | data.subClassData[0].uniqueIdentity | "north-1"             |
      | data.subClassData[0].code           | 1                     |

  @classin/double-teacher/inherits @needs-clock
  Scenario: A sub lesson has the main lesson's teacher and times, and its own course's folder
    Given the cloud drive has the folder "Northern"
    And the clock stands still
    And the school changes the course "North" at ClassIn to:
      | folderId | {folder Northern} |
    And the classroom "Late" of the course "Algebra" by "Turing" at ClassIn with:
      | startTime | {in 10 days} |
      | endTime   | {in 11 days} |
    When the school makes the sub lesson "Branch" of "Late", in the course "North" at ClassIn
    Then the lesson "Branch" has:
      | teacherUid | {UID of Turing}    |
      | beginTime  | {in 10 days} |
      | endTime    | {in 11 days} |
      | folderId   | {folder Northern}  |

  @classin/double-teacher/courses
  Scenario: Main lesson and sub lessons are each in another course
    When the school makes these sub lessons of "Main" at ClassIn:
      | course  | className |
      | North   | One       |
      | North   | Two       |
      | Algebra | Three     |
      | South   | Four      |
    Then ClassIn's items answer "1, 122301036, 122301036, 1"

  @classin/double-teacher/per-call
  Scenario: Twenty sub lessons are made in a call
    When the school makes 21 more sub lessons of "Main" at ClassIn
    Then ClassIn answers error 121601030
    When the school makes 20 more sub lessons of "Main" at ClassIn
    Then ClassIn answers 1

  @classin/double-teacher/per-main
  Scenario: A main lesson has a hundred sub lessons
    Given 20 more sub lessons of "Main" at ClassIn
    And 20 more sub lessons of "Main" at ClassIn
    And 20 more sub lessons of "Main" at ClassIn
    And 20 more sub lessons of "Main" at ClassIn
    And 20 more sub lessons of "Main" at ClassIn
    When the school makes the sub lesson "One more" of "Main", in the course "North" at ClassIn
    Then ClassIn answers error 121601038

  @classin/double-teacher/name-length
  Scenario: A name that is too long is refused, not cut
    When the school makes these sub lessons of "Main" at ClassIn:
      | course | className         |
      | North  | "{50 characters}" |
      | South  | "{51 characters}" |
    Then ClassIn's items answer "1, 121601035"
    When the school changes the double-teacher lesson "Main" at ClassIn to:
      | className | "{51 characters}" |
    Then ClassIn answers error 121601035

  @classin/double-teacher/stage @needs-clock
  Scenario Outline: Students come on stage by themselves when 2 says so, and never to hidden seats
    When the school makes these sub lessons of "Main" at ClassIn:
      | course | className | isAutoOnstage | cameraHide | seatNum |
      | North  | Branch    | <auto>        | <hidden>   | <seats> |
    Then ClassIn's items answer "1"
    And the lesson "Branch" has:
      | autoOnstage | <on stage> |
      | seatNum     | <students> |

    Examples:
      | auto | hidden | seats | on stage | students |
      |      |        |       | false    | 6        |
      | 1    | 0      | 5     | false    | 4        |
      | 2    | 0      | 99    | true     | 12       |
      | 2    | 1      | 7     | false    | 6        |

  @classin/double-teacher/recording
  Scenario: The five parameters of a sub lesson's recording go together, and fit together
    Given the course "East" at ClassIn
    When the school makes these sub lessons of "Main" at ClassIn:
      | course | className | useCoMainRecord | recordState | recordType | liveState | openState |
      | North  | Partly    |                 | 1           | 0          | 0         | 0         |
      | North  | Unfit     | 0               | 0           | 0          | 1         | 0         |
      | North  | Both      | 1               | 1           | 0          | 0         | 0         |
      | North  | Main's    | 1               | 0           | 0          | 0         | 0         |
      | South  | Own       | 0               | 1           | 2          | 1         | 1         |
    Then ClassIn's items answer "121601020, 122301037, 122301037, 1, 1"

  @classin/double-teacher/recording @needs-clock
  Scenario: A recording beside the main lesson's can be ignored, as the vendor's sample has it
    Given ClassIn has the setting subRecordingConflict = "ignored"
    When the school makes these sub lessons of "Main" at ClassIn:
      | course | className | useCoMainRecord | recordState | recordType | liveState | openState |
      | North  | Both      | 1               | 1           | 1          | 1         | 1         |
    Then ClassIn's items answer "1"
    And the lesson "Both" has:
      | usesMainRecording | true |

  @classin/double-teacher/identity
  Scenario: A lesson's own id is taken once, and names the earlier lesson
    Given these sub lessons of "Main" at ClassIn:
      | course | className | uniqueIdentity |
      | North  | First     | branch-7       |
    When the school makes these sub lessons of "Main" at ClassIn:
      | course | className | uniqueIdentity |
      | South  | Second    | branch-7       |
    Then ClassIn's items answer "398"
    And ClassIn's answer holds:
      | data.subClassData[0].classId | {lesson First} |

  @classin/double-teacher/only
  Scenario: Other lessons are neither changed nor deleted by these calls
    Given the classroom "Alone" of the course "Algebra" by "Turing" at ClassIn
    When the school changes the double-teacher lesson "Alone" at ClassIn to:
      | className | Together |
    Then ClassIn answers error 121601034
    When the school deletes the double-teacher lesson "Alone" at ClassIn
    Then ClassIn answers error 121601034
    When the school calls "lms/onlineDoubleTeacher/deleteClass" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | classId  | 5                |
    Then ClassIn answers error 143

  @classin/double-teacher/only
  Scenario: What was deleted is neither changed nor deleted again
    Given the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    And the school has deleted the double-teacher lesson "Branch" at ClassIn
    When the school changes the double-teacher lesson "Branch" at ClassIn to:
      | className | Twig |
    Then ClassIn answers error 121601042
    When the school deletes the double-teacher lesson "Branch" at ClassIn
    Then ClassIn answers error 121601042

  @classin/double-teacher/only @needs-clock
  Scenario: What is over is neither changed nor deleted
    Given the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    When two days pass
    And the school changes the double-teacher lesson "Main" at ClassIn to:
      | className | Later |
    Then ClassIn answers error 121601042

  @classin/double-teacher/follows @needs-clock
  Scenario: The sub lessons take a new teacher and new times of the main lesson
    Given the clock stands still
    And "Hopper" is a teacher at ClassIn
    And the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    When the school changes the double-teacher lesson "Main" at ClassIn to:
      | teacherUid | {UID of Hopper}    |
      | startTime  | {in 10 days} |
      | endTime    | {in 11 days} |
    Then ClassIn's items answer "1, 1"
    And ClassIn's answer holds:
      | data[0].isMainClass | 1               |
      | data[1].isMainClass | 0               |
      | data[1].classId     | {lesson Branch} |
    And the lesson "Branch" has:
      | teacherUid | {UID of Hopper}    |
      | beginTime  | {in 10 days} |
      | endTime    | {in 11 days} |

  @classin/double-teacher/follows
  Scenario: A sub lesson whose course has the new teacher as a student says so, and the others follow
    Given "Hopper" is a teacher at ClassIn
    And "Hopper" is a student at ClassIn
    And "Hopper" is a student of the course "North" at ClassIn
    And the sub lesson "In the north" of "Main", in the course "North" at ClassIn
    And the sub lesson "In the south" of "Main", in the course "South" at ClassIn
    When the school changes the double-teacher lesson "Main" at ClassIn to:
      | teacherUid | {UID of Hopper} |
    Then ClassIn's items answer "1, 172, 1"

  @classin/double-teacher/follows @needs-clock
  Scenario: They follow what the newer API's own call does to the main lesson too
    Given the clock stands still
    And the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    When the school calls "lms/activity/updateClass" of ClassIn's version 2 with:
      | courseId   | {course Algebra}   |
      | activityId | {activity Main}    |
      | startTime  | {in 10 days} |
      | endTime    | {in 11 days} |
    Then ClassIn answers 1
    And the lesson "Branch" has:
      | beginTime | {in 10 days} |

  @classin/double-teacher/sub-fixed
  Scenario Outline: A sub lesson's teacher and times are the main lesson's
    Given the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    When the school changes the double-teacher lesson "Branch" at ClassIn to:
      | <field> | <value> |
    Then ClassIn answers error 121601036
    When the school changes the double-teacher lesson "Branch" at ClassIn to:
      | className | Twig |
    Then ClassIn's items answer "1"

    Examples:
      | field      | value           |
      | teacherUid | {UID of Turing} |
      | startTime  | {in 3 days}     |
      | endTime    | {in 4 days}     |

  @classin/v2/parameters
  Scenario: A change of nothing is refused
    Given the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    When the school changes nothing of the double-teacher lesson "Branch" at ClassIn
    Then ClassIn answers error 121601020

  @classin/double-teacher/deletion
  Scenario: Sub lessons go with their main lesson, and are named before it
    Given the sub lesson "In the north" of "Main", in the course "North" at ClassIn
    And the sub lesson "In the south" of "Main", in the course "South" at ClassIn
    When the school deletes the double-teacher lesson "Main" at ClassIn
    Then ClassIn's items answer "1, 1, 1"
    And ClassIn's answer holds:
      | data[0].classId | {lesson In the north} |
      | data[1].classId | {lesson In the south} |
      | data[2].classId | {lesson Main}         |
    When the school deletes the double-teacher lesson "In the north" at ClassIn
    Then ClassIn answers error 121601042

  @classin/double-teacher/deletion
  Scenario: A sub lesson goes alone
    Given the sub lesson "In the north" of "Main", in the course "North" at ClassIn
    And the sub lesson "In the south" of "Main", in the course "South" at ClassIn
    When the school deletes the double-teacher lesson "In the north" at ClassIn
    Then ClassIn's items answer "1"
    When the school deletes the double-teacher lesson "Main" at ClassIn
    Then ClassIn's items answer "1, 1"

  @classin/double-teacher/deletion @needs-clock
  Scenario: A double-teacher lesson that is running stays
    Given the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    When 1470 minutes pass
    And the school deletes the double-teacher lesson "Main" at ClassIn
    Then ClassIn answers error 121601032

  @classin/double-teacher/students
  Scenario: Students join and leave double-teacher lessons by the first API
    Given "Ada" is a student at ClassIn
    And the sub lesson "Branch" of "Main", in the course "North" at ClassIn
    When the school adds "Ada" to the lesson "Branch"
    Then ClassIn's items answer "1"
    When the school takes "Ada" out of the lesson "Branch"
    Then ClassIn's items answer "1"
    When the school adds "Ada" to the lesson "Main"
    Then ClassIn's items answer "1"
