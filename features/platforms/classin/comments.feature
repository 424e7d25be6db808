@writes
Feature: Comments on the students of a ClassIn lesson
  After a lesson its teacher gives students stars and a word; each student keeps one comment a lesson.
  Sources: docs.eeo.cn user/updateClassStudentComment, Error-Handling/Basic_errors, appendix/rules.

  Background:
    Given "Ada" is a student at ClassIn
    And "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn
    And "Ada" is a student of the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"

  @classin/comment/items @needs-clock
  Scenario: Each comment has an answer, in the order sent
    Given "Eve" is a student at ClassIn
    When the school comments on the lesson "Fractions" at ClassIn:
      | studentUid   | starNum | comment   | customColumn |
      | {UID of Eve} | 1       | Hm        | first        |
      | {UID of Ada} | 5       | Well done |              |
    Then ClassIn's items answer "167, 1"
    And ClassIn's answer holds:
      | data[0].studentUid   | "{UID of Eve}" |
      | data[0].customColumn | "first"        |
      | data[1].studentUid   | "{UID of Ada}" |
      | data[1].customColumn | none           |
    And the comment on "Ada" at ClassIn has 5 stars and says "Well done"
    And there is no comment on "Eve" at ClassIn

  @classin/comment/items @needs-clock
  Scenario: Whether the student's UID is echoed as a number is a setting
    Given ClassIn has the setting commentStudentUidType = "number"
    When the school comments on the lesson "Fractions" at ClassIn:
      | studentUid   | starNum | comment   |
      | {UID of Ada} | 5       | Well done |
    Then ClassIn's answer holds:
      | data[0].studentUid | {UID of Ada} |

  @classin/comment/student @needs-clock
  Scenario: Only students of the lesson are commented on
    Given "Eve" is a student at ClassIn
    When the school comments on the lesson "Fractions" at ClassIn:
      | studentUid      | starNum | comment |
      | {UID of Eve}    | 5       | Hello   |
      | {UID of Turing} | 5       | Hello   |
    Then ClassIn's items answer "167, 228"
    And there is no comment on "Eve" at ClassIn

  @classin/comment/lesson @needs-clock
  Scenario: A lesson that is not there, or not any more, has no comments
    When the school calls "updateClassStudentComment" at ClassIn with:
      | classId     | 4711                                                       |
      | commentJson | [{"studentUid":{UID of Ada},"starNum":5,"comment":"Hello"}] |
    Then ClassIn answers error 233
    When the school deletes the lesson "Fractions"
    And the school comments on the lesson "Fractions" at ClassIn:
      | studentUid   | starNum | comment |
      | {UID of Ada} | 5       | Hello   |
    Then ClassIn answers error 233
    And there is no comment on "Ada" at ClassIn

  @classin/comment/stars @needs-clock
  Scenario Outline: There are no more than five stars, and no fewer than none
    When the school comments on the lesson "Fractions" at ClassIn:
      | studentUid   | starNum | comment |
      | {UID of Ada} | <sent>  | Hello   |
    Then ClassIn's items answer "1"
    And the comment on "Ada" at ClassIn has <kept> stars and says "Hello"

    Examples:
      | sent | kept |
      | 0    | 0    |
      | 5    | 5    |
      | 6    | 5    |
      | -1   | 0    |

  @classin/comment/replaced @needs-clock
  Scenario: A new comment takes the place of the old one
    When the school comments on the lesson "Fractions" at ClassIn:
      | studentUid   | starNum | comment |
      | {UID of Ada} | 2       | Late    |
    And the school comments on the lesson "Fractions" at ClassIn:
      | studentUid   | starNum | comment   |
      | {UID of Ada} | 4       | Well done |
    Then ClassIn's items answer "1"
    And the comment on "Ada" at ClassIn has 4 stars and says "Well done"

  @classin/user/truncation @needs-clock
  Scenario: A long comment is cut at 1000 characters
    When the school comments on the lesson "Fractions" at ClassIn:
      | studentUid   | starNum | comment           |
      | {UID of Ada} | 2       | {1001 characters} |
    Then ClassIn's items answer "1"
    And the comment on "Ada" at ClassIn has 2 stars and says "{1000 characters}"

  @classin/comment/array @needs-clock
  Scenario Outline: Comments that are no list, or none, are refused as a whole
    Given ClassIn has the setting commentArrayErrno = "<setting>"
    When the school calls "updateClassStudentComment" at ClassIn with:
      | classId     | {lesson Fractions} |
      | commentJson | <comments>         |
    Then ClassIn answers error <setting>

    Examples:
      | setting | comments |
      | 155     | []       |
      | 155     | {}       |
      | 155     | Hello    |
      | 155     |          |
      | 100     | []       |
