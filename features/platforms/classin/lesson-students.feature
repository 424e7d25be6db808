@writes
Feature: Students of single ClassIn lessons
  A course's students attend all of its lessons; a transfer student attends one, and a course student can miss one.
  Sources: docs.eeo.cn classroom/addClassStudentMultiple, classroom/delClassStudentMultiple,
  classroom/addCourseClassStudent, overview, edit_history 2.2.6.

  Background:
    Given "Ada" is a student at ClassIn
    And the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    And the lesson "Decimals" of the course "Algebra" by "Turing"

  @classin/lesson/transfer-student @needs-clock
  Scenario: A transfer student is in one lesson, and not in the course
    When the school adds "Ada" to the lesson "Fractions"
    Then ClassIn's items answer "1"
    And the students of the lesson "Fractions" are "Ada"
    And the students of the lesson "Decimals" are "nobody"
    And in the course "Algebra" at ClassIn the students are "nobody"
    When the school adds "Ada" to the lesson "Fractions"
    Then ClassIn's items answer "166"

  @classin/lesson/transfer-student
  Scenario: Who is in the course is in its lessons already
    Given "Eve" is a student at ClassIn
    And "Ada" is a student of the course "Algebra" at ClassIn
    And "Eve" is an auditor of the course "Algebra" at ClassIn
    When the school adds "Ada, Eve" to the lesson "Fractions"
    Then ClassIn's items answer "166, 164"

  @classin/lesson/transferred-out @needs-clock
  Scenario: A course student can miss one lesson, and come back into it
    Given "Ada" is a student of the course "Algebra" at ClassIn
    When the school takes "Ada" out of the lesson "Fractions"
    Then ClassIn's items answer "1"
    And the students of the lesson "Fractions" are "nobody"
    And the students of the lesson "Decimals" are "Ada"
    And in the course "Algebra" at ClassIn the students are "Ada"
    When the school takes "Ada" out of the lesson "Fractions"
    Then ClassIn's items answer "167"
    When the school adds "Ada" to the lesson "Fractions"
    Then ClassIn's items answer "1"
    And the students of the lesson "Fractions" are "Ada"

  @classin/lesson/students-only
  Scenario: Lessons have no auditors of their own
    When the school adds "Ada" to the lesson "Fractions" as an auditor
    Then ClassIn answers error 159

  @classin/member/first-student @classin/user/uid-not-relationship-id
  Scenario: A stranger is not added on the way
    Given "Eve" has an account at ClassIn
    When the school adds "Eve, 4711, Ada" to the lesson "Fractions"
    Then ClassIn's items answer "228, 400, 1"

  @classin/user/cancelled-account @needs-clock
  Scenario: Who has cancelled the account is added to no lesson
    Given "Ada" has cancelled the account at ClassIn
    When the school adds "Ada" to the lesson "Fractions"
    Then ClassIn's items answer "886"

  @classin/member/one-role
  Scenario: Who teaches in a course learns in none of its lessons
    Given "Hopper" is a teacher at ClassIn
    And "Hopper" is a student at ClassIn
    And "Lovelace" is a teacher at ClassIn
    And "Lovelace" is a student at ClassIn
    And "Turing" is a student at ClassIn
    And the school changes the course "Algebra" at ClassIn to:
      | mainTeacherUid | {UID of Hopper} |
    And the school changes the lesson "Fractions" to:
      | assistantUid | {UID of Lovelace} |
    When the school adds "Hopper, Lovelace, Turing" to the lesson "Fractions"
    Then ClassIn's items answer "333, 329, 332"

  @classin/member/one-role
  Scenario: A transfer student is not the teacher of the lesson
    Given "Hopper" is a teacher at ClassIn
    And "Hopper" is a student at ClassIn
    And the school adds "Hopper" to the lesson "Fractions"
    When the school changes the lesson "Fractions" to:
      | teacherUid | {UID of Hopper} |
    Then ClassIn answers error 325
    When the school changes the lesson "Fractions" to:
      | assistantUid | {UID of Hopper} |
    Then ClassIn answers error 321

  @classin/lesson/full @needs-clock
  Scenario: A lesson has as many students as the contract says, those of the course included
    Given ClassIn has the setting studentsPerLesson = "2"
    And "Eve" is a student at ClassIn
    And "Bob" is a student at ClassIn
    And "Eve" is a student of the course "Algebra" at ClassIn
    When the school adds "Ada, Bob" to the lesson "Fractions"
    Then ClassIn's items answer "1, 157"
    When the school takes "Eve" out of the lesson "Fractions"
    And the school adds "Bob" to the lesson "Fractions"
    Then ClassIn's items answer "1"

  @classin/lesson/one-student @needs-clock
  Scenario: What is wrong with a student answers the call, what is wrong with a lesson its item
    Given "Eve" has an account at ClassIn
    And the school adds "Ada" to the lesson "Fractions"
    When the school adds "Eve" to the lessons "Fractions, Decimals" of the course "Algebra"
    Then ClassIn answers error 228
    When the school adds "Ada" to the lessons "Fractions, 4711, Decimals" of the course "Algebra"
    Then ClassIn's items answer "166, 143, 1"
    And the students of the lesson "Decimals" are "Ada"

  @classin/lesson/school-account-student @needs-clock
  Scenario: The school itself may be in a lesson, though it is no student of the school
    When the school adds "the school" to the lesson "Fractions"
    Then ClassIn's items answer "1"
    And the students of the lesson "Fractions" are "the school"
