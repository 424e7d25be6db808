@writes
Feature: Students and teachers of a school at ClassIn
  An account is registered first, becomes a member of the school then, and is scheduled last.
  Sources: docs.eeo.cn user/addSchoolStudent, user/editSchoolStudent, user/addTeacher, user/editTeacher, the page of
  deleteSubSchoolAccount, edit_history 3.9 and 3.15; the basic scenario's page.

  @classin/member/account-first @needs-clock
  Scenario: Nobody is registered by being added
    When the school adds "Ada" as a student at ClassIn
    Then ClassIn answers error 113
    When the school adds "Turing" as a teacher at ClassIn
    Then ClassIn answers error 113
    And "Ada" has no account at ClassIn
    And "Turing" has no account at ClassIn

  @classin/member/accounts-only @needs-clock
  Scenario Outline: People are added by their accounts and not by their UIDs
    Given ClassIn has the setting uidAsAccountErrno = "<setting>"
    And "Ada" has an account at ClassIn
    When the school calls "addSchoolStudent" at ClassIn with:
      | studentUid  | {UID of Ada} |
      | studentName | Ada          |
    Then ClassIn answers error <setting>
    When the school calls "addTeacher" at ClassIn with:
      | teacherUid  | {UID of Ada} |
      | teacherName | Ada          |
    Then ClassIn answers error <setting>
    And to the school at ClassIn "Ada" is "nobody"

    Examples:
      | setting |
      | 100     |
      | 400     |

  @classin/member/once @needs-clock
  Scenario: Nobody is added twice as the same
    Given the clock stands still
    And "Ada" is a student at ClassIn
    And "Turing" is a teacher at ClassIn
    And 1 minute passes
    When the school adds "Ada" as a student at ClassIn
    Then ClassIn answers error 133
    When the school adds "Turing" as a teacher at ClassIn
    Then ClassIn answers error 133
    And ClassIn holds 2 members

  @classin/member/once @needs-clock
  Scenario: Who is a member of another school is none of this one
    Given "Ada" has an account at ClassIn
    And the neighbouring school has called "addSchoolStudent" at ClassIn with:
      | studentAccount | {account of Ada} |
      | studentName    | Ada              |
    Then to the school at ClassIn "Ada" is "nobody"
    When the school adds "Ada" as a student at ClassIn
    Then ClassIn answers 1
    And to the school at ClassIn "Ada" is "student"

  @classin/member/several-kinds @needs-clock
  Scenario: One person is student, teacher and sub-account of a school at once
    Given "Ada" is a student at ClassIn
    And "Ada" is a sub-account at ClassIn
    When the school adds "Ada" as a teacher at ClassIn
    Then ClassIn answers 1
    And to the school at ClassIn "Ada" is "student, sub-account, teacher"

  @classin/member/relationship-id @needs-clock
  Scenario: Who is added gets a relationship id, which is no UID
    Given "Ada" has an account at ClassIn
    When the school adds "Ada" as a teacher at ClassIn
    Then ClassIn answers 1 with the relationship id of the teacher "Ada"
    When the school adds "Ada" as a student at ClassIn
    Then ClassIn answers 1 with the relationship id of the student "Ada"

  @classin/member/relationship-id @needs-clock
  Scenario: By the page of its own, adding a student hands out nothing
    Given ClassIn has the setting addSchoolStudentReturnsRelationId = "false"
    And "Ada" has an account at ClassIn
    When the school adds "Ada" as a student at ClassIn
    Then ClassIn answers 1
    And ClassIn's answer holds:
      | data | none |

  @classin/member/school-account-no-student @needs-clock
  Scenario: The school's own account is no student of the school, and may be a teacher
    When the school adds "the school" as a student at ClassIn
    Then ClassIn answers error 128
    When the school adds "the school" as a teacher at ClassIn
    Then ClassIn answers 1

  @classin/member/edit-student @needs-clock
  Scenario: A student's name is not the teacher's, though it is the same person
    Given "Ada" is a student at ClassIn
    And "Ada" is a teacher at ClassIn
    When the school renames the student "Ada" to "Eve" at ClassIn
    Then ClassIn answers 1
    And the school at ClassIn has the student "Eve"
    And the school at ClassIn has the teacher "Ada"

  @classin/member/edit-student
  Scenario: Only students are renamed as students
    Given "Turing" is a teacher at ClassIn
    When the school renames the student "Turing" to "Eve" at ClassIn
    Then ClassIn answers error 228

  @classin/user/truncation @needs-clock
  Scenario: What the school calls people is cut at 24 characters and not refused
    Given "Ada" has an account at ClassIn
    When the school adds "Ada" as a student called "{30 characters}" at ClassIn
    Then ClassIn answers 1
    And the school at ClassIn has the student "{24 characters}"
    When the school renames the student "Ada" to "{25 characters}" at ClassIn
    Then ClassIn answers 1
    And the school at ClassIn has the student "{24 characters}"

  @classin/teacher/edit @needs-clock
  Scenario: A teacher gets another name at the school
    Given "Turing" is a teacher at ClassIn
    And "Ada" is a student at ClassIn
    When the school renames the teacher "Turing" to "Alan" at ClassIn
    Then ClassIn answers 1
    And the school at ClassIn has the teacher "Alan"
    When the school renames the teacher "Ada" to "Eve" at ClassIn
    Then ClassIn answers error 219

  @classin/sub-account/delete @needs-clock
  Scenario: A sub-account is removed once
    Given "Eve" is a sub-account at ClassIn
    And "Ada" is a student at ClassIn
    When the school removes the sub-account "Eve" at ClassIn
    Then ClassIn answers 1
    And to the school at ClassIn "Eve" is "nobody"
    When the school removes the sub-account "Eve" at ClassIn
    Then ClassIn answers error 22101
    When the school removes the sub-account "Ada" at ClassIn
    Then ClassIn answers error 22101

  @classin/teacher/account
  Scenario Outline: A teacher's account is a telephone number or an e-mail address
    When the school calls "addTeacher" at ClassIn with:
      | teacherAccount | <account> |
      | teacherName    | Ada       |
    Then ClassIn answers error <errno>

    Examples:
      | account     | errno |
      | Ada         | 122   |
      | 1380000000  | 122   |
      | ada@example | 122   |
      | 13800000001 | 113   |

  @classin/teacher/quota @needs-clock
  Scenario: A school has as many teachers as its contract says
    Given ClassIn has the setting teacherQuota = "1"
    And "Turing" is a teacher at ClassIn
    And "Ada" has an account at ClassIn
    When the school adds "Ada" as a teacher at ClassIn
    Then ClassIn answers error 845
    And to the school at ClassIn "Ada" is "nobody"

  @classin/teacher/quota @needs-clock
  Scenario: Who is stopped does not count, and who is still being stopped does
    Given the clock stands still
    And ClassIn has the setting teacherQuota = "1"
    And "Turing" is a teacher at ClassIn
    And "Ada" has an account at ClassIn
    When the school stops the teacher "Turing" at ClassIn
    And the school adds "Ada" as a teacher at ClassIn
    Then ClassIn answers error 845
    When 10 minutes pass
    And the school adds "Ada" as a teacher at ClassIn
    Then ClassIn answers 1

  @classin/teacher/avatar @needs-clock
  Scenario Outline: A picture of a teacher that no account may have is not stored
    Given ClassIn has the setting badTeacherAvatar = "<setting>"
    And "Ada" has an account at ClassIn
    When the school adds "Ada" as a teacher with the picture "<picture>" at ClassIn
    Then ClassIn answers <errno>
    And to the school at ClassIn "Ada" is "<member>"

    Examples:
      | picture     | setting | errno | member  |
      | PNG 300x300 | 103     | 1     | teacher |
      | text        | 103     | 103   | nobody  |
      | PNG 299x300 | 103     | 103   | nobody  |
      | text        | ignored | 1     | teacher |
