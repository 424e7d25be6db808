@writes
Feature: ClassIn groups of courses
  A course may be divided into groups of its students, each with a leader; and its chat group has everybody's nickname.
  Sources: docs.eeo.cn classroom/addCourseGroup, classroom/editCourseGroup, classroom/delCourseGroup,
  group/modifyGroupMemberNickname.

  Background:
    Given "Ada" is a student at ClassIn
    And "Eve" is a student at ClassIn
    And "Bob" is a student at ClassIn
    And the course "Algebra" at ClassIn
    And "Ada" is a student of the course "Algebra" at ClassIn
    And "Eve" is a student of the course "Algebra" at ClassIn

  @classin/group/members @needs-clock
  Scenario: Groups are made of those who are in the course
    When the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Ada} | 1        |
      | 1     | {UID of Bob} | 0        |
      | 2     | {UID of Eve} | 1        |
    Then ClassIn answers 898 with the id of the plan "Algebra"
    And the groups of the course "Algebra" at ClassIn are:
      | group | student | leader |
      | 1     | Ada     | yes    |
      | 2     | Eve     | yes    |

  @classin/group/members @needs-clock
  Scenario: Groups need somebody of the school, and of the course
    Given "Mallory" has an account at ClassIn
    When the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid       | isLeader |
      | 1     | {UID of Mallory} | 1        |
    Then ClassIn answers error 896
    When the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Bob} | 1        |
    Then ClassIn answers error 897
    And ClassIn holds no courseGroups

  @classin/group/one-leader @needs-clock
  Scenario Outline: Each group has exactly one leader
    Given ClassIn has the setting groupLeaderCountErrno = "<setting>"
    When the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Ada} | <ada>    |
      | 1     | {UID of Eve} | <eve>    |
    Then ClassIn answers error <errno>
    And ClassIn holds no courseGroups

    Examples:
      | setting | ada | eve | errno |
      | 895     | 0   | 0   | 895   |
      | 895     | 1   | 1   | 895   |
      | 100     | 1   | 1   | 100   |

  @classin/group/one-leader
  Scenario: A group is led by a student of the course
    When the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Bob} | 1        |
      | 1     | {UID of Ada} | 0        |
    Then ClassIn answers error 895

  @classin/group/no-duplicates @needs-clock
  Scenario Outline: Nobody is in two groups
    Given ClassIn has the setting groupDuplicateErrno = "<errno>"
    When the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Ada} | 1        |
      | 2     | {UID of Eve} | 1        |
      | 2     | {UID of Ada} | 0        |
    Then ClassIn answers error <errno>
    And ClassIn holds no courseGroups

    Examples:
      | errno |
      | 100   |
      | 890   |

  @classin/group/one-plan @needs-clock
  Scenario: A course is divided once
    Given the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Ada} | 1        |
    When the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Eve} | 1        |
    Then ClassIn answers error 892
    And the groups of the course "Algebra" at ClassIn are:
      | group | student | leader |
      | 1     | Ada     | yes    |

  @classin/group/edit @needs-clock
  Scenario: A division is replaced as a whole, or not at all
    Given the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Ada} | 1        |
      | 1     | {UID of Eve} | 0        |
    When the school divides the course "Algebra" at ClassIn into other groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Eve} | 1        |
      | 1     | {UID of Bob} | 0        |
    Then ClassIn answers error 890
    And the groups of the course "Algebra" at ClassIn are:
      | group | student | leader |
      | 1     | Ada     | yes    |
      | 1     | Eve     | no     |
    When the school divides the course "Algebra" at ClassIn into other groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Eve} | 1        |
      | 2     | {UID of Ada} | 1        |
    Then ClassIn answers 1
    And the groups of the course "Algebra" at ClassIn are:
      | group | student | leader |
      | 1     | Eve     | yes    |
      | 2     | Ada     | yes    |

  @classin/group/exists
  Scenario: What was deleted is neither changed nor deleted
    Given the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Ada} | 1        |
    When the school deletes the groups of the course "Algebra" at ClassIn
    Then ClassIn answers 1
    When the school deletes the groups of the course "Algebra" at ClassIn
    Then ClassIn answers error 893
    When the school divides the course "Algebra" at ClassIn into other groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Eve} | 1        |
    Then ClassIn answers error 893

  @classin/group/course @needs-clock
  Scenario Outline: A course that is over is not divided
    Given ClassIn has the setting groupCourseErrno = "<setting>"
    And the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Ada} | 1        |
    And the school ends the course "Algebra" at ClassIn
    When the school divides the course "Algebra" at ClassIn into groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Ada} | 1        |
    Then ClassIn answers error <adding>
    When the school divides the course "Algebra" at ClassIn into other groups:
      | group | studentUid   | isLeader |
      | 1     | {UID of Ada} | 1        |
    Then ClassIn answers error <adding>
    When the school deletes the groups of the course "Algebra" at ClassIn
    Then ClassIn answers error <deleting>

    Examples:
      | setting | adding | deleting |
      | group   | 890    | 891      |
      | course  | 153    | 153      |

  @classin/group/nicknames @needs-clock
  Scenario: The school's names replace nicknames in the course's group
    Given "Bob" is an auditor of the course "Algebra" at ClassIn
    When the school renames the student "Ada" to "Ada Lovelace" at ClassIn
    And the school renames the student "Bob" to "Bob the Builder" at ClassIn
    And the school names everybody in the group of the course "Algebra" at ClassIn
    Then ClassIn answers 1
    And "Ada" is called "Ada Lovelace" in the group of the course "Algebra" at ClassIn
    And "Bob" is called "Bob the Builder" in the group of the course "Algebra" at ClassIn

  @classin/group/nickname-failures @needs-clock
  Scenario: Whose account is cancelled keeps the nickname
    When the school renames the student "Ada" to "Ada Lovelace" at ClassIn
    And the school renames the student "Eve" to "Eve Online" at ClassIn
    Given "Eve" has cancelled the account at ClassIn
    When the school names everybody in the group of the course "Algebra" at ClassIn
    Then ClassIn answers 842
    And "Ada" is called "Ada Lovelace" in the group of the course "Algebra" at ClassIn
    And "Eve" is called "Eve" in the group of the course "Algebra" at ClassIn
    Given "Ada" has cancelled the account at ClassIn
    When the school names everybody in the group of the course "Algebra" at ClassIn
    Then ClassIn answers error 843
